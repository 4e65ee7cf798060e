namespace Mingsuan.Kernel;

/// <summary>
/// The dimensions of the cube in their fixed order. The trees come from data; the names here are those that the engine
/// itself must know.
/// </summary>
public sealed class CubeSpace
{
    private readonly Dictionary<string, Dimension> byId;

    /// <summary>The cube made of these dimensions, whose ordinals are 0, 1, 2 …</summary>
    public CubeSpace(IReadOnlyList<Dimension> dimensions)
    {
        Dimensions = dimensions;
        byId = dimensions.ToDictionary(dimension => dimension.Id, StringComparer.Ordinal);
        Blank = new Coordinate(this, new Member?[dimensions.Count]);
    }

    /// <summary>All dimensions by ordinal.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>The coordinate that states nothing.</summary>
    public Coordinate Blank { get; }

    public Dimension Function => this["function"];

    public Dimension Economic => this["economic"];

    public Dimension GovernmentEconomic => this["government-economic"];

    public Dimension Nature => this["nature"];

    public Dimension Source => this["source"];

    public Dimension FundingLevel => this["funding-level"];

    public Dimension Timing => this["timing"];

    public Dimension Body => this["body"];

    public Dimension Project => this["project"];

    public Dimension Flow => this["flow"];

    public Dimension Year => this["year"];

    public Dimension Stage => this["stage"];

    public Dimension Period => this["period"];

    public Dimension Measure => this["measure"];

    public Dimension Aspect => this["aspect"];

    /// <summary>The dimension with that id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Dimension this[string id] => byId[id];

    /// <summary>The dimension with that id, or null.</summary>
    public Dimension? Find(string id) => byId.GetValueOrDefault(id);
}

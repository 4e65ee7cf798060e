using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>What a row prints of its account on one classification: the pieces of the code and the names, in the order of their columns.</summary>
internal sealed class AccountText(Dimension? axis)
{
    /// <summary>The classification that the header names, or null.</summary>
    public Dimension? Axis { get; } = axis;

    public List<string> Codes { get; } = [];

    /// <summary>Of which level the first piece is where the header says so: 1 类, 2 款, 3 项; else 0.</summary>
    public int FirstLevel { get; set; }

    public List<string> Names { get; } = [];

    /// <summary>The names that stand in the columns of a code's levels (类, 款, 项), the widest first.</summary>
    public List<string> LevelNames { get; } = [];

    /// <summary>The pieces of the code: of its own columns, else the one printed before the name.</summary>
    public IReadOnlyList<string> Pieces(LabelReader labels) =>
        Codes.Count == 0 && Names.Count > 0 && labels.Read(Names[0]).Code is { Length: > 0 } code ? [code] : Codes;
}

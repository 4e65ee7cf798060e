namespace Mingsuan.DataCompiler;

/// <summary>Collects every fault of a run, so that all are reported at once and in the order of the files.</summary>
internal sealed class FaultList
{
    private readonly List<Fault> faults = [];

    public bool IsEmpty => faults.Count == 0;

    public void Add(Place place, string what, string expected) => faults.Add(new Fault(place, what, expected));

    public IReadOnlyList<Fault> InOrder() =>
        [.. faults.OrderBy(fault => fault.Place.File, StringComparer.Ordinal)
            .ThenBy(fault => fault.Place.Line)
            .ThenBy(fault => fault.Place.Column)];
}

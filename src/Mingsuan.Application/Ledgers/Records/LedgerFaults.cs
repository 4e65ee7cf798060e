using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Everything that is wrong with what a clerk wrote, in the order in which it was met; their words are data/messages/ledgers.yaml.</summary>
internal sealed class LedgerFaults
{
    private readonly List<Diagnostic> all = [];

    public IReadOnlyList<Diagnostic> All => all;

    /// <summary>True where nothing may be taken over.</summary>
    public bool HasErrors => all.Exists(fault => fault.Severity == Severity.Error);

    /// <summary>Adds what another reader met.</summary>
    public void Add(IEnumerable<Diagnostic> faults) => all.AddRange(faults);

    /// <summary>An error at that place: what stands there, and what else the message fills in.</summary>
    public void Add(string id, Place place, string stated, params ReadOnlySpan<(string Name, string Value)> values) => all.Add(Of(id, Severity.Error, place, stated, values));

    /// <summary>What is to be looked at again, and keeps nothing from being taken over.</summary>
    public void Warn(string id, Place place, string stated, params ReadOnlySpan<(string Name, string Value)> values) => all.Add(Of(id, Severity.Warning, place, stated, values));

    /// <summary>What is worth knowing.</summary>
    public void Hint(string id, Place place, string stated, params ReadOnlySpan<(string Name, string Value)> values) => all.Add(Of(id, Severity.Information, place, stated, values));

    /// <summary>A place in one line that needs no language: 预算明细!F12, lines.csv:12 amount, ledger.yaml:12, old.pdf p. 7.</summary>
    public static string At(Place place) => place.Cell ?? (Path.GetFileName(place.File), place.Line, place.Column) switch
    {
        (var file, { } line, { Length: > 0 } column) => $"{file}:{line} {column}",
        (var file, { } line, _) => $"{file}:{line}",
        (var file, null, _) when place.Page is { } page => $"{file} p. {page}",
        (var file, null, { Length: > 0 } column) => $"{file} {column}",
        (var file, _, _) => file,
    };

    private static Diagnostic Of(string id, Severity severity, Place place, string stated, ReadOnlySpan<(string Name, string Value)> values)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["at"] = At(place), ["stated"] = stated, ["file"] = Path.GetFileName(place.File), ["column"] = place.Column ?? string.Empty };
        foreach (var (name, value) in values) all[name] = value;
        return new Diagnostic(id, severity, place) { Values = all };
    }
}

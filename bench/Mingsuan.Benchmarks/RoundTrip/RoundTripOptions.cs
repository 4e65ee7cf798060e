using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;

namespace Mingsuan.Benchmarks;

/// <summary>What a run writes and reads: how many ledgers from which seed, in which formats and layouts; and how many differences of each kind it prints, and the folder that keeps the files, if any.</summary>
internal sealed record RoundTripOptions(int Ledgers, int Seed, ImmutableArray<string> Formats, ImmutableArray<string> Layouts, int Named, string? Kept)
{
    private const int Usual = 100, UsuallyNamed = 12;

    public static RoundTripOptions Of(IReadOnlyList<string> arguments)
    {
        string? Value(string name) => Enumerable.Range(0, arguments.Count - 1).Where(i => arguments[i] == name).Select(i => arguments[i + 1]).FirstOrDefault();
        int Number(string name, int usual) => Value(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
        return new RoundTripOptions(
            Number("--ledgers", Usual),
            Number("--seed", 1),
            [.. (Value("--formats") ?? "xlsx,html,csv").Split(',')],
            [.. Value("--layouts")?.Split(',') ?? WritingCatalog.Default.Layouts.Select(layout => layout.Id)],
            Number("--named", UsuallyNamed),
            Value("--keep"));
    }
}

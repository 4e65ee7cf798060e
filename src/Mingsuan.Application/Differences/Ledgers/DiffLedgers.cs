using System.Collections.Immutable;
using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>What came of comparing two ledgers: what they say differently, or null where one of them was not read.</summary>
public sealed record LedgerDiff(ImmutableArray<LedgerDifference>? Differences, ImmutableArray<Diagnostic> Notes);

/// <summary>The use case “tell two ledgers apart”: line by line, approved amount by approved amount, answer by answer. What is not listed is the same in both.</summary>
public sealed class DiffLedgers(DisclosureCatalog catalog, Phrases phrases)
{
    private const string Csv = "csv";

    /// <summary>True where one of the two is the folder of a ledger; the other may be a file that can be imported.</summary>
    public static bool AreMeant(string before, string after) => LedgerFolder.IsOne(before) || LedgerFolder.IsOne(after);

    /// <summary>The formats in which ledgers' differences can be written.</summary>
    public static ImmutableArray<string> Formats { get; } = ["text", Csv];

    /// <summary>What changed from the first to the second.</summary>
    public LedgerDiff Of(string before, string after, ReadLimits limits, CancellationToken cancellationToken)
    {
        var source = new LedgerSource(catalog);
        var (earlier, later) = (source.Read(before, limits, cancellationToken), source.Read(after, limits, cancellationToken));
        if (earlier.Ledger is not { } first || later.Ledger is not { } second) return new LedgerDiff(null, [.. earlier.Faults.Concat(later.Faults).Where(fault => fault.Severity == Severity.Error)]);
        return new LedgerDiff([.. Compare(new LedgerContents(catalog, first), new LedgerContents(catalog, second))], []);
    }

    /// <summary>Writes the differences: a line each, or a row each.</summary>
    public void Write(ImmutableArray<LedgerDifference> differences, string format, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(format == Csv), leaveOpen: true) { NewLine = "\n" };
        if (format == Csv) CsvText.WriteRow(writer, ["part", "what", "before", "after"]);
        else writer.WriteLine(phrases.Fill("diff-ledgers", ("count", Numbers.Text(differences.Length))));
        foreach (var difference in differences) Write(difference, format, writer);
    }

    private void Write(LedgerDifference difference, string format, StreamWriter writer)
    {
        if (format == Csv) CsvText.WriteRow(writer, [difference.Part, difference.What, difference.Before, difference.After]);
        else writer.WriteLine(SafeText.Of(phrases.Fill("write-change", ("where", PartOf(difference.Part)), ("what", difference.What), ("before", OneLine(difference.Before)), ("after", OneLine(difference.After)))));
    }

    /// <summary>What nobody says is a dash.</summary>
    private static string OneLine(string text) => text.Length == 0 ? "—" : text.ReplaceLineEndings(" ");

    private string PartOf(string part) => part == LedgerContents.Approved ? phrases["diff-ledger-approved"] : catalog.Ledger[part].Name.In(phrases.Language);

    private static IEnumerable<LedgerDifference> Compare(LedgerContents before, LedgerContents after)
    {
        foreach (var (key, (what, print)) in after.All)
        {
            var earlier = before.All.TryGetValue(key, out var other) ? other.Print : string.Empty;
            if (earlier != print) yield return new LedgerDifference(key.Part, what, earlier, print);
        }

        foreach (var (key, (what, print)) in before.All)
        {
            if (!after.All.ContainsKey(key)) yield return new LedgerDifference(key.Part, what, print, string.Empty);
        }
    }
}

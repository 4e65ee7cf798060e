using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Conformance.Tests;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Mingsuan.Writing;

namespace Mingsuan.Benchmarks;

/// <summary>
/// <c>roundtrip</c>: invents ledgers, writes each in a layout in turn, in every format that is asked for, reads the files and compares every number, sentence and target
/// with what was written; and the time that composing and writing take, without the reading.
/// </summary>
internal static class RoundTripRun
{
    /// <summary>The kinds of ledgers: every combination comes in turn.</summary>
    private const int Traits = 4095;

    /// <summary>The form whose 其他资金 also holds special-account money, which our reader takes for own funds.</summary>
    private const string SharedOtherFunds = "cn-14";

    /// <summary>Where a document is exact otherwise, a difference inside the rounding is told as a warning; the written one carries a note of it.</summary>
    private const string RoundedRule = "rounded";

    private static readonly DisclosureWriter Writer = new(WritingCatalog.Default);

    public static bool Print(IReadOnlyList<string> arguments)
    {
        var options = RoundTripOptions.Of(arguments);
        var formats = DocumentFormats.All(DisclosureCatalog.Default, new PrintSettings()).Where(format => options.Formats.Contains(format.Id)).ToImmutableArray();
        Time(options, formats);
        var tallies = formats.Select(format => (Format: format, Tally: new RoundTripTally(format.Id, options.Named))).ToList();
        var folder = options.Kept is { } kept ? Directory.CreateDirectory(kept) : Directory.CreateTempSubdirectory("roundtrip");
        try
        {
            for (var i = 0; i < options.Ledgers; i++)
            {
                var (ledger, document) = Written(options, i);
                foreach (var (format, tally) in tallies) Compare(ledger, document, format, Path.Combine(folder.FullName, (options.Kept is null ? "document" : $"{document.Jurisdiction}-{options.Seed + i}") + format.Extension), tally, options.Seed + i);
            }
        }
        finally
        {
            if (options.Kept is null) folder.Delete(recursive: true);
        }

        foreach (var (_, tally) in tallies) tally.Print();
        return tallies.TrueForAll(each => each.Tally.IsWhole);
    }

    private static (Ledger Ledger, WrittenDocument Document) Written(RoundTripOptions options, int place)
    {
        var (layout, ledger) = Invented(options, place);
        return (ledger, Writer.Write(ledger, WritingCatalog.Default.Layout(layout) ?? throw new ArgumentException($"no layout is called {layout}")));
    }

    /// <summary>The ledger of that place, with what its layout has lines for.</summary>
    private static (string Layout, Ledger Ledger) Invented(RoundTripOptions options, int place)
    {
        var number = options.Seed + place;
        var layout = options.Layouts[place % options.Layouts.Length];
        var traits = (LedgerTraits)(new Random(number).Next() & Traits);
        if (layout == SharedOtherFunds) traits &= ~LedgerTraits.SpecialAccount;
        return (layout, DisclosedLedger.Of(number, InventedLedger.Fitting(traits, layout)));
    }

    /// <summary>Composes and writes all of them on all cores.</summary>
    private static void Time(RoundTripOptions options, ImmutableArray<IDocumentFormat> formats)
    {
        var ledgers = Enumerable.Range(0, options.Ledgers).Select(place => Invented(options, place)).ToList();
        var clock = Stopwatch.StartNew();
        Parallel.ForEach(ledgers, each =>
        {
            var document = Writer.Write(each.Ledger, WritingCatalog.Default.Layout(each.Layout)!);
            foreach (var format in formats.Where(format => format is not PdfFormat)) format.Write(document, Stream.Null);
        });
        var seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Ledgers} ledgers composed and written as {string.Join(", ", formats.Where(format => format is not PdfFormat).Select(format => format.Id))} in {seconds:0.00} s: {options.Ledgers / seconds:0.0} a second on {Environment.ProcessorCount} cores"));
    }

    private static void Compare(Ledger ledger, WrittenDocument document, IDocumentFormat format, string path, RoundTripTally tally, int number)
    {
        tally.Documents++;
        using (var file = File.Create(path))
        {
            if (format.Write(document, file) is { } fault)
            {
                tally.Unread++;
                tally.Differ($"{document.Jurisdiction} {number}: {fault.Id}");
                return;
            }
        }

        if (format is CsvFormat) OpenDataTrip.Compare(document, path, tally, number);
        else Read(ledger, document, path, tally, number);
    }

    private static void Read(Ledger ledger, WrittenDocument document, string path, RoundTripTally tally, int number)
    {
        if (new ReadFile(DisclosureCatalog.Default).Read(path, new ReadLimits(), CancellationToken.None) is not [ReadDocument.Read { Disclosure: var disclosure }])
        {
            tally.Unread++;
            tally.Differ($"{document.Jurisdiction} {number}: not read");
            return;
        }

        new DocumentTrip(ledger, Writer.AmountsOf(ledger), document, disclosure, tally, number).Compare();
        foreach (var finding in new Checker(DisclosureCatalog.Default).Check(disclosure).Findings.Where(finding => finding.Severity > Severity.Information && finding.Rule != RoundedRule))
        {
            tally.Find(finding.Rule);
            tally.Differ($"{document.Jurisdiction} {number}: {finding.Rule} {finding.Expected} {finding.Stated} {string.Join(" | ", finding.Places.Take(3).Select(place => $"{place.Place.Table}/{place.Place.Row}/{place.Place.Column} {place.Place.Text}"))}", "finding");
        }
    }
}

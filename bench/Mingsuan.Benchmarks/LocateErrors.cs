using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Benchmarks;

/// <summary>Plants independent errors of one digit in a made-up disclosure and says how long checking with locating takes, and whether each is named.</summary>
internal static class LocateErrors
{
    private const int Facts = 10_000;
    private const int Errors = 5;
    private const int Passes = 10;

    /// <summary>Prints a pass for each of ten drawings, the first in a cold process, beside checking the same document without errors.</summary>
    public static void Print(int seed)
    {
        var checker = new Checker(DisclosureCatalog.Default.Mappings);
        var disclosure = LargeDisclosure.Of(Facts);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}; {disclosure.Facts.Length} facts, {Errors} errors"));
        for (var pass = 0; pass < Passes; pass++) Console.WriteLine(Pass(checker, disclosure, new Random(seed + pass)));
    }

    private static string Pass(Checker checker, Disclosure right, Random random)
    {
        var numbers = random.GetItems([.. Enumerable.Range(0, right.Facts.Length)], 2 * Errors).Distinct().Take(Errors).ToList();
        var wrong = numbers.Aggregate(right, (disclosure, number) => With(disclosure, number, OtherDigit(disclosure.Facts[number].Figure, random)));
        var (_, without) = Time(() => checker.Check(right));
        var (report, with) = Time(() => checker.Check(wrong));
        var named = numbers.Count(number => report.Findings.Any(finding => IsNamed(finding, right.Facts[number])));
        return string.Create(CultureInfo.InvariantCulture, $"{with,6:F0} ms with errors, {without,6:F0} ms without; {named} of {numbers.Count} named first with their value, {report.Findings.Length} findings");
    }

    private static bool IsNamed(Finding finding, Fact fact) =>
        finding.Suspects is [var first, ..] && first.Place == fact.Place && first.MendedValue == (fact.Figure.Value / 10_000).ToString("F2", CultureInfo.InvariantCulture);

    private static decimal OtherDigit(Figure figure, Random random)
    {
        var place = (decimal)Math.Pow(10, random.Next(2, 7)); // hundreds of yuan, which are 0.01 of ten thousand, to millions
        var digit = (int)(figure.Value / place % 10);
        return figure.Value + (((digit + random.Next(1, 10)) % 10 - digit) * place);
    }

    private static Disclosure With(Disclosure disclosure, int number, decimal value)
    {
        var fact = disclosure.Facts[number];
        var figure = fact.Figure with { Value = value };
        var cell = (Statement.Cell)fact.Statement; // the large disclosure has tables only
        return disclosure with
        {
            Facts = disclosure.Facts.SetItem(number, fact with { Figure = figure }),
            Tables = [.. disclosure.Tables.Select(table => table.Id == cell.Table ? With(table, number, figure) : table)],
        };
    }

    private static Table With(Table table, int number, Figure figure) => table with
    {
        Panels = [.. table.Panels.Select(panel => new Panel(panel.Index, panel.Columns, panel.Rows, [.. panel.Cells.Select(cell => cell.Fact == number ? cell with { Figure = figure } : cell)]))],
    };

    private static (CheckReport Report, double Milliseconds) Time(Func<CheckReport> work)
    {
        var watch = Stopwatch.StartNew();
        var report = work();
        return (report, watch.Elapsed.TotalMilliseconds);
    }
}

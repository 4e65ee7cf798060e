using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Reading;

namespace Mingsuan.Benchmarks;

/// <summary><c>derive [FOLDER] [most]</c>: hides every one, two and three tables of each document, in every mode, and counts what derivation makes of it.</summary>
internal static class DeriveTrials
{
    private const int Most = 3;

    public static bool Print(string[] arguments)
    {
        var folder = arguments.Length > 0 ? arguments[0] : Path.Combine(Checkout.Root, "data", "samples");
        var most = arguments.Length > 1 ? int.Parse(arguments[1], System.Globalization.CultureInfo.InvariantCulture) : Most;
        Console.WriteLine("document | hidden tables | what is hidden | trials | amounts hidden | exact | bounded | disputed | wrong");
        var sum = HidingCounts.None;
        foreach (var path in Directory.GetFiles(folder).Where(path => !path.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (new FileReader(DisclosureCatalog.Default.Formats).Open(path, ReadLimits.Default, default) is not ReadResult.Read read) continue;
            foreach (var source in read.Documents) sum += Print(source, most);
        }

        Line("all", "", "", sum);
        foreach (var wrong in sum.Wrong.Distinct()) Console.WriteLine(wrong);
        return sum.Wrong.IsEmpty;
    }

    private static HidingCounts Print(SourceDocument source, int most)
    {
        var trials = new HidingTrials(DisclosureCatalog.Default, source);
        var sum = HidingCounts.None;
        for (var count = 1; count <= most; count++)
        {
            foreach (var mode in Enum.GetValues<HidingMode>())
            {
                var counts = trials.Choices(count).AsParallel().Select(tables => trials.Hide(tables, mode)).Aggregate(HidingCounts.None, (left, right) => left + right);
                Line(source.FileName, $"{count}", $"{mode}", counts);
                sum += counts;
            }
        }

        return sum;
    }

    private static void Line(string document, string tables, string mode, HidingCounts counts) =>
        Console.WriteLine($"{document} | {tables} | {mode} | {counts.Trials} | {counts.Hidden} | {counts.Exact} | {counts.Bounded} | {counts.Contested} | {counts.Wrong.Length}");
}

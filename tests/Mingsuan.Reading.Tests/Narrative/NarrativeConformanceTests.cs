using System.Globalization;
using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Labelled documents: every number that people marked is a fact with that value and unit, or is listed with a reason.</summary>
public sealed partial class NarrativeConformanceTests
{
    [Theory]
    [InlineData("001")]
    [InlineData("004")]
    public void Every_labelled_number_is_accounted_for(string document)
    {
        if (SharedFolder() is not { } shared)
        {
            Assert.Skip("the labelled documents are not beside this repository");
            return;
        }

        var reading = Read(Directory.GetFiles(Path.Combine(shared, "seeds"), $"{document}_*.txt").Single());
        var found = reading.Facts.DistinctBy(fact => fact.Statement).Select(fact => Key(fact.Place.Line, fact.Figure.Text))
            .Concat(reading.Skipped.Where(number => number.Reason != SkippedNumber.Unbound).Select(number => Key(number.Place.Line, number.Text))).ToList();
        var missing = Labels(Path.Combine(shared, "truth", document, "narrative_numbers.csv")).Where(label => !found.Remove(label)).ToList();
        Assert.Empty(missing);
    }

    private static NarrativeReading Read(string path)
    {
        var result = new FileReader(DisclosureCatalog.Default.Formats).Open(path, new ReadLimits(), TestContext.Current.CancellationToken);
        var source = Assert.IsType<ReadResult.Read>(result).Documents[0];
        var regions = new RegionSplitter(DisclosureCatalog.Default).Split(source.Blocks);
        var context = new ReadingContext(DisclosureCatalog.Default, source);
        Identity.Tell(context, regions);
        return NarrativeReading.Of(regions.Text, context.Year, context.Body);
    }

    /// <summary>Line, digits and unit; a label may note what is missing in brackets.</summary>
    private static string Key(int? line, string number)
    {
        var folded = TextFolding.Fold(number).Replace(",", "", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{line}: {folded}");
    }

    private static IEnumerable<string> Labels(string path) => File.ReadLines(path).Skip(1).Select(row =>
    {
        var fields = Field().Matches(row).Select(field => field.Value.Trim('"')).ToList();
        var unit = fields[2].Replace("（缺元）", "", StringComparison.Ordinal);
        return Key(int.Parse(fields[0], CultureInfo.InvariantCulture), fields[1] + unit);
    });

    [GeneratedRegex("\"[^\"]*\"|[^,]+")]
    private static partial Regex Field();

    private static string? SharedFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mingsuan.slnx"))) folder = folder.Parent;
        return folder?.Parent is { } parent && Path.Combine(parent.FullName, "shared") is var shared && Directory.Exists(shared) ? shared : null;
    }
}

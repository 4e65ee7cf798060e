using Mingsuan.Catalog;
using Mingsuan.Kernel;
namespace Mingsuan.Reading.Tests;

public sealed class SeedProbe
{
    [Xunit.Fact]
    public void Probe()
    {
        foreach (var file in Directory.GetFiles("/work/shared/seeds").Order())
        {
            var read = (ReadResult.Read)new FileReader(DisclosureCatalog.Default.Formats).Open(file, new ReadLimits(), Xunit.TestContext.Current.CancellationToken);
            var source = read.Documents[0];
            var regions = new RegionSplitter(DisclosureCatalog.Default.Lexicon).Split(source.Blocks);
            var context = new ReadingContext(DisclosureCatalog.Default, source);
            Identity.Tell(context, regions);
            var r = NarrativeReading.Of(regions.Text, context.Year, context.Body);
            Console.WriteLine($"==== {Path.GetFileName(file)} year {context.Year} sections {r.Sections.Length} facts {r.Facts.Count} skipped {r.Skipped.Length} unbound {r.Skipped.Count(s => s.Reason == "unbound")}");
            foreach (var s in r.Sections) Console.WriteLine($"  [{s.Id} {s.Level} {s.Number}|{s.Title} ^{s.Parent} ¶{s.Paragraphs.Length}]");
            foreach (var f in r.Facts) Console.WriteLine($"  {f.Place.Line} {f.Figure.Text} => {AssertNarrative.Print(f, r.Context)}");
            foreach (var s in r.Skipped) Console.WriteLine($"  SKIP {s.Place.Line} {s.Text} {s.Reason}: {s.Place.Text}");
        }
    }
}

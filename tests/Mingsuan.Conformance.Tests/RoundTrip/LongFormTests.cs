using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Mingsuan.Writing;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>A declaration whose targets go on over pages, with their labels on each, is read back as one form.</summary>
public sealed class LongFormTests
{
    private const int Many = 60;

    public static TheoryData<string, string> Files
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var layout in WritingCatalog.Default.Layouts.Select(layout => layout.Id))
            {
                foreach (var format in (string[])["html", "docx", "pdf"]) data.Add(layout, format);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_targets_are_read_as_they_were_written(string layout, string format)
    {
        var ledger = WithMany(DisclosedLedger.Of(1, InventedLedger.Fitting(LedgerTraits.None, layout)));
        var document = new DisclosureWriter(WritingCatalog.Default).Write(ledger, WritingCatalog.Default.Layout(layout)!);
        Assert.SkipUnless(document.Tables.Any(table => table.ListAt > 0), "the form is a list with its labels at the top");
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, $"某年公开.{format}");
        using (var file = File.Create(path))
        {
            if (DocumentFormats.All(DisclosureCatalog.Default, new PrintSettings()).First(each => each.Id == format).Write(document, file, TestContext.Current.CancellationToken) is { } missing) Assert.Skip(missing.Id);
        }

        var read = Assert.IsType<ReadDocument.Read>(Assert.Single(new ReadFile(DisclosureCatalog.Default).Read(path, new ReadLimits(), TestContext.Current.CancellationToken)));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

        var project = ledger.Projects[0];
        var form = Assert.Single(read.Disclosure.Forms, form => form.Kind == PerformanceFormKind.Project && form.Project == project.Name);
        Assert.Empty(TargetDifferences.Of(ledger.Targets.Where(target => ReferenceEquals(target.Project, project.Member)).Select(target => target.Target), form.Targets));
    }

    private static Ledger WithMany(Ledger ledger)
    {
        var target = ledger.Targets.First(target => ReferenceEquals(target.Project, ledger.Projects[0].Member) && target.Target.Period == TargetPeriod.FiscalYear);
        return ledger with { Targets = [.. ledger.Targets.Where(each => !ReferenceEquals(each.Project, target.Project)), .. Enumerable.Range(1, Many).Select(number => target with { Target = target.Target with { Level3 = $"第{number}批图层更新数" } })] };
    }
}

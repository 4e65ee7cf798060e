using System.Collections.Immutable;
using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading.Tests;

/// <summary>Reads the forms of a text whose cells stand between │, or of a labelled document.</summary>
internal static class FormSource
{
    /// <summary>The forms, their facts and what was noticed.</summary>
    public static FormsRead Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.Replace('│', '\t')));
        return Read(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "form.txt", ReadLimits.Default, CancellationToken.None));
    }

    /// <summary>The forms of a labelled document, or null where the documents are not at hand.</summary>
    public static FormsRead? Labelled(string number) =>
        Shared() is { } folder && Directory.GetFiles(Path.Combine(folder, "seeds"), $"{number}_*.txt") is [var path]
            ? Read(new FileReader(DisclosureCatalog.Default.Formats).Open(path, ReadLimits.Default, CancellationToken.None))
            : null;

    /// <summary>The rows of a table of labels.</summary>
    public static List<Dictionary<string, string>> Labels(string path) => LabelTable.Read(Path.Combine(Shared()!, "truth", path));

    private static FormsRead Read(ReadResult result)
    {
        var document = ((ReadResult.Read)result).Documents[0];
        var regions = new RegionSplitter(DisclosureCatalog.Default).Split(document.Blocks);
        var context = new ReadingContext(DisclosureCatalog.Default, document);
        Identity.Tell(context, regions);
        var readings = new FormReader(context).Read([.. regions.Tables.Where(region => region.IsForm)], "F");
        return new FormsRead([.. readings.SelectMany(reading => reading.Forms)], [.. readings.SelectMany(reading => reading.Facts)], context.Diagnostics);
    }

    /// <summary>The folder of labelled documents beside the repository, or null.</summary>
    private static string? Shared()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mingsuan.slnx"))) folder = folder.Parent;
        var shared = folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null;
        return Directory.Exists(shared) ? shared : null;
    }
}

/// <summary>What the forms of a document gave.</summary>
internal sealed record FormsRead(ImmutableArray<PerformanceForm> Forms, ImmutableArray<DraftFact> Facts, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The targets of all forms in order.</summary>
    public IEnumerable<PerformanceTarget> Targets => Forms.SelectMany(form => form.Targets);
}

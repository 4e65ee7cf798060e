using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Reading;

namespace Mingsuan.Benchmarks;

/// <summary>The text files of a folder, by default of data/samples, to be read and checked again and again.</summary>
internal sealed class SampleRun(string? folder = null)
{
    private readonly CheckFiles check = new(DisclosureCatalog.Default);
    private readonly string[] paths =
        [.. Directory.EnumerateFiles(folder ?? Path.Combine(Checkout.Root, "data", "samples"), "*.txt").Order(StringComparer.Ordinal)];

    public int FileCount => paths.Length;

    /// <summary>Reads and checks all of them; the number of identities, so that nothing is optimised away.</summary>
    public int Pass() => check.Check(paths, ReadLimits.Default, CancellationToken.None).Sum(Identities);

    private static int Identities(CheckedFile file) => file.Documents.Sum(document => document switch
    {
        CheckedDocument.Checked found => found.Report.Identities.Length,
        _ => throw new InvalidOperationException($"{document.FileName} was refused"),
    });
}

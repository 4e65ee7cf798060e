using System.Globalization;
using Mingsuan.Programs;

namespace Mingsuan.Reading;

/// <summary>pdftoppm of Poppler as a child process for one page.</summary>
internal sealed class Poppler : IPagePainter
{
    private const string ProgramName = "pdftoppm";

    /// <summary>Pixels of the largest picture: twice an A3 page at 300 dots an inch.</summary>
    private const int MostPixels = 36_000_000;
    private const int LongestHeader = 64;

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(1);

    private readonly Lazy<string?> program = new(() => ChildProgram.Find(OperatingSystem.IsWindows() ? [$"{ProgramName}.exe"] : [ProgramName], "/opt/homebrew/bin", "/usr/local/bin"));

    /// <inheritdoc/>
    public IReadOnlyList<string> Missing => program.Value is null ? [ProgramName] : [];

    /// <inheritdoc/>
    public Raster? Paint(byte[] document, int page, int resolution, CancellationToken cancellationToken)
    {
        if (program.Value is not { } path) return null;
        try
        {
            using var folder = new TemporaryFolder();
            File.WriteAllBytes(folder["document.pdf"], document);
            var number = page.ToString(CultureInfo.InvariantCulture);
            string[] arguments = ["-r", resolution.ToString(CultureInfo.InvariantCulture), "-gray", "-cropbox", "-f", number, "-l", number, "-singlefile", folder["document.pdf"], folder["page"]];
            var run = new ChildProgram(path, LongestRun);
            if (run.Run(folder.Path, arguments, cancellationToken)) return Read(folder["page.pgm"], cancellationToken);
            run.ThrowIfTimedOut();
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Raster? Read(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) return null;
        using var stream = File.OpenRead(path);
        return stream.ReadAtMost(MostPixels + LongestHeader, cancellationToken) is { } bytes ? Raster.FromGraymap(bytes, MostPixels) : null;
    }
}

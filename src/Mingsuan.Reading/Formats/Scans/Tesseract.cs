using System.Globalization;
using Mingsuan.Programs;

namespace Mingsuan.Reading;

/// <summary>
/// Tesseract as a child process for some pictures: on one processor, without its dictionary for numbers, in a temporary folder that is
/// gone afterwards.
/// </summary>
internal sealed class Tesseract : ITextRecogniser
{
    private const string ProgramName = "tesseract";
    private const string Chinese = "chi_sim";
    private const string Latin = "eng";
    private const string Orientation = "osd";
    private const string TurnLabel = "Rotate:";
    private const string SureLabel = "Orientation confidence:";

    /// <summary>Below this the program says itself that it may be wrong.</summary>
    private const decimal LeastSure = 2;
    private const int Right = 90;
    private const int MostBytes = 32 * 1024 * 1024;

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestQuestion = TimeSpan.FromSeconds(60);

    private readonly Lazy<string?> program = new(Find);
    private readonly Lazy<IReadOnlyList<string>> missing;

    public Tesseract() => missing = new(FindMissing);

    /// <inheritdoc/>
    public IReadOnlyList<string> Missing => missing.Value;

    /// <inheritdoc/>
    public int? QuarterTurns(Raster page, int resolution, CancellationToken cancellationToken)
    {
        if (program.Value is not { } path) return null;
        try
        {
            using var folder = new TemporaryFolder();
            using (var stream = File.Create(folder["page.pgm"])) page.WriteGraymap(stream);
            var said = new List<string>();
            string[] arguments = [folder["page.pgm"], "-", "--dpi", resolution.ToString(CultureInfo.InvariantCulture), "-l", Orientation, "--psm", "0"];
            var isRun = Program(path, LongestQuestion).Run(folder.Path, arguments, said.Add, cancellationToken);
            return isRun && Stated(said, SureLabel) >= LeastSure && Stated(said, TurnLabel) is { } degrees ? (int)degrees / Right % 4 : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<PrintedWord>? Recognise(IReadOnlyList<Raster> pictures, PictureKind kind, int resolution, CancellationToken cancellationToken)
    {
        if (pictures.Count == 0) return [];
        if (program.Value is not { } path) return null;
        try
        {
            using var folder = new TemporaryFolder();
            for (var i = 0; i < pictures.Count; i++)
            {
                using var stream = File.Create(folder[$"{i}.pgm"]);
                pictures[i].WriteGraymap(stream);
            }

            File.WriteAllLines(folder["list.txt"], Enumerable.Range(0, pictures.Count).Select(i => folder[$"{i}.pgm"]));
            string[] arguments = [folder["list.txt"], folder["words"], "--dpi", resolution.ToString(CultureInfo.InvariantCulture), .. Options(kind), "tsv"];
            var run = Program(path, LongestRun);
            if (run.Run(folder.Path, arguments, cancellationToken)) return Read(folder["words.tsv"], pictures.Count, cancellationToken);
            run.ThrowIfTimedOut();
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static decimal? Stated(List<string> said, string label) =>
        said.Find(line => line.StartsWith(label, StringComparison.Ordinal)) is { } line && decimal.TryParse(line[label.Length..], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ChildProgram Program(string path, TimeSpan limit) =>
        new(path, limit) { Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["OMP_THREAD_LIMIT"] = "1" } };

    private static string[] Options(PictureKind kind) => kind switch
    {
        PictureKind.Line => ["-l", Chinese, "--psm", "7"],
        PictureKind.Block => ["-l", Chinese, "--psm", "6"],
        PictureKind.Page => ["-l", Chinese, "--psm", "4"],
        PictureKind.Number => ["-l", Latin, "--psm", "7", "-c", "tessedit_char_whitelist=0123456789.,-%"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of picture"),
    };

    private static IReadOnlyList<PrintedWord>? Read(string path, int pictures, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) return null;
        using var stream = File.OpenRead(path);
        return stream.ReadAtMost(MostBytes, cancellationToken) is { } bytes ? RecognisedWords.Read(bytes, pictures) : null;
    }

    private IReadOnlyList<string> FindMissing()
    {
        if (program.Value is not { } path) return [ProgramName];
        TemporaryFolder.RemoveLeftovers(TimeProvider.System);
        var known = new HashSet<string>(StringComparer.Ordinal);
        using var folder = new TemporaryFolder();
        var isRun = Program(path, LongestQuestion).Run(folder.Path, ["--list-langs"], line => known.Add(line.Trim()), CancellationToken.None);
        return isRun ? [.. new[] { Chinese, Latin }.Where(language => !known.Contains(language))] : [ProgramName];
    }

    /// <summary>The program on the path, or where its installers put it.</summary>
    private static string? Find() => ChildProgram.Find(
        OperatingSystem.IsWindows() ? [$"{ProgramName}.exe"] : [ProgramName],
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Tesseract-OCR"),
        "/opt/homebrew/bin",
        "/usr/local/bin");
}

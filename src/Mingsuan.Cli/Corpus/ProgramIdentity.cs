using Mingsuan.Kernel;

namespace Mingsuan.Cli;

/// <summary>Tells one program from another for the journal: version, a hash of our own files, and the options that change what is measured.</summary>
internal static class ProgramIdentity
{
    private const string OwnFiles = "mingsuan*";
    private const int HashLength = 12;

    /// <summary>Such as <c>0.1.0+3f2a91c0de11 layouts details</c>.</summary>
    public static string Of(string folder, CorpusOrder order) =>
        $"{ProductVersion.Text}+{HashOf(folder)} {(order.WithoutLayouts ? "no-layouts" : "layouts")}{(order.WithoutRecognition ? " no-ocr" : string.Empty)} {(order.WithDetails ? "details" : "counts")}";

    private static string HashOf(string folder)
    {
        var hash = new Sha256();
        var files = Directory.EnumerateFiles(folder, OwnFiles, new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive });
        foreach (var file in files.Where(IsCode).Order(StringComparer.Ordinal)) hash.Append(File.ReadAllBytes(file));
        return hash.Finish()[..HashLength];
    }

    private static bool IsCode(string file) => Path.GetExtension(file).ToLowerInvariant() is ".dll" or ".exe" or "";
}

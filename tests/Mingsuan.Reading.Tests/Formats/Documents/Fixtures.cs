using Mingsuan.Programs;
using Mingsuan.Reading;

namespace Mingsuan.Reading.Tests;

/// <summary>Small binary files that no library here can write; they hold the invented disclosure.</summary>
internal static class Fixtures
{
    /// <summary>The disclosure as a binary workbook (BIFF8), made by LibreOffice out of the zipped one.</summary>
    public static byte[] OldWorkbook { get; } = Resource("mini.xls");

    private static byte[] Resource(string name)
    {
        using var stream = typeof(Fixtures).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException(name);
        return stream.ReadAtMost(1024 * 1024, CancellationToken.None)!;
    }
}

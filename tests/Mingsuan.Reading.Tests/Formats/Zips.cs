using System.IO.Compression;
using System.Text;

namespace Mingsuan.Reading.Tests;

/// <summary>Makes archives for tests.</summary>
internal static class Zips
{
    public static byte[] Of(params ReadOnlySpan<(string Name, byte[] Content)> entries) => Of(Encoding.UTF8, entries);

    public static byte[] Of(Encoding names, params ReadOnlySpan<(string Name, byte[] Content)> entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}

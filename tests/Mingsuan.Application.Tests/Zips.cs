using System.IO.Compression;
using System.Text;

namespace Mingsuan.Application.Tests;

/// <summary>Archives for the tests.</summary>
internal static class Zips
{
    public static byte[] Of(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}

using System.IO.Compression;
using System.IO.Enumeration;
using System.Text;
using Mingsuan.Catalog;

namespace Mingsuan.Reading;

/// <summary>Finds the format of a file by its content. The first format whose marks are all there wins.</summary>
internal sealed class FormatRecogniser
{
    private const string Zip = "zip";
    private const string Compound = "compound";

    private readonly List<Marks> formats;

    /// <exception cref="ArgumentException">A signature is not hexadecimal, or a kind of container is unknown.</exception>
    public FormatRecogniser(IReadOnlyList<FormatSignature> formats) => this.formats = [.. formats.Select(Marks.Of)];

    /// <summary>The format that the content shows, or null where it shows none.</summary>
    public FormatSignature? Recognise(byte[] bytes)
    {
        var entries = new Lazy<IReadOnlyList<string>>(() => EntriesOf(bytes));
        return formats.Find(marks => marks.AreIn(bytes, entries))?.Format;
    }

    private static IReadOnlyList<string> EntriesOf(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return [.. archive.Entries.Select(entry => entry.FullName)];
        }
        catch (Exception fault) when (ZipFaults.IsDamage(fault))
        {
            return [];
        }
    }

    /// <summary>The marks of one format, ready to be compared.</summary>
    private sealed record Marks(FormatSignature Format, IReadOnlyList<byte[]> Signatures, IReadOnlyList<byte[]> Openings)
    {
        public static Marks Of(FormatSignature format)
        {
            if (format.Container is { Kind: not (Zip or Compound) } container)
                throw new ArgumentException($"format {format.Id}: “{container.Kind}” is not a kind of container", nameof(format));
            return new(format, [.. format.Signatures.Select(HexOf)], [.. format.Openings.Select(Encoding.ASCII.GetBytes)]);

            byte[] HexOf(string signature) =>
                signature.Length % 2 == 0 && signature.All(char.IsAsciiHexDigit)
                    ? Convert.FromHexString(signature)
                    : throw new ArgumentException($"format {format.Id}: the signature {signature} is not hexadecimal", nameof(format));
        }

        public bool AreIn(byte[] bytes, Lazy<IReadOnlyList<string>> entries) =>
            (HasSignature(bytes) || HasOpening(bytes)) && HasContent(bytes, entries);

        private bool HasSignature(byte[] bytes)
        {
            foreach (var signature in Signatures)
            {
                var start = Math.Min(Format.Offset, bytes.Length);
                var length = Math.Min(signature.Length + Format.Within, bytes.Length - start);
                if (bytes.AsSpan(start, length).IndexOf(signature) >= 0) return true;
            }

            return false;
        }

        private bool HasOpening(byte[] bytes)
        {
            if (Openings.Count == 0) return false;
            ReadOnlySpan<byte> text = bytes;
            if (text.StartsWith(Encoding.UTF8.Preamble)) text = text[Encoding.UTF8.Preamble.Length..];
            text = text.TrimStart(" \t\r\n"u8);
            foreach (var opening in Openings)
            {
                if (text.Length >= opening.Length && Ascii.EqualsIgnoreCase(text[..opening.Length], opening)) return true;
            }

            return false;
        }

        private bool HasContent(byte[] bytes, Lazy<IReadOnlyList<string>> entries) => Format.Container switch
        {
            null => true,
            { Kind: Zip } zip => zip.Entries.All(pattern => entries.Value.Any(name => FileSystemName.MatchesSimpleExpression(pattern, name))),
            var compound => compound.Entries.All(name => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0),
        };
    }
}

using System.IO.Compression;
using System.IO.Enumeration;
using System.Text;
using Mingsuan.Catalog;

namespace Mingsuan.Reading;

/// <summary>Finds the format of a file by its content. The first format whose marks are all there wins.</summary>
internal sealed class FormatRecogniser
{
    /// <summary>The kind of container that is a ZIP archive.</summary>
    public const string Zip = "zip";

    private const string Compound = "compound";

    private const int HeadLength = 8192;

    private static readonly Encoding[] Wide = [Encoding.Unicode, Encoding.BigEndianUnicode];

    private readonly List<Marks> formats;

    /// <exception cref="ArgumentException">A signature is not hexadecimal, or a kind of container is unknown.</exception>
    public FormatRecogniser(IReadOnlyList<FormatSignature> formats) => this.formats = [.. formats.Select(Marks.Of)];

    /// <summary>The format that the content shows, or null where it shows none.</summary>
    public FormatSignature? Recognise(byte[] bytes)
    {
        var entries = new Lazy<IReadOnlyList<string>>(() => EntriesOf(bytes));
        var head = new Lazy<string>(() => HeadOf(bytes));
        return formats.Find(marks => marks.AreIn(bytes, entries, head))?.Format;
    }

    /// <summary>The first characters, behind the byte order mark and blanks; bytes stand for themselves where neither a mark nor they say that they are wider.</summary>
    private static string HeadOf(byte[] bytes)
    {
        var start = bytes.AsSpan(0, Math.Min(HeadLength, bytes.Length));
        var encoding = Array.Find(Wide, encoding => bytes.AsSpan().StartsWith(encoding.Preamble));
        if (encoding is not null) return encoding.GetString(start[encoding.Preamble.Length..]).TrimStart();
        if (UnmarkedWideText.EncodingOf(start) is { } wide) return wide.GetString(start).TrimStart();
        return Encoding.Latin1.GetString(start.StartsWith(Encoding.UTF8.Preamble) ? start[Encoding.UTF8.Preamble.Length..] : start).TrimStart(' ', '\t', '\r', '\n');
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
    private sealed record Marks(FormatSignature Format, IReadOnlyList<byte[]> Signatures)
    {
        public static Marks Of(FormatSignature format)
        {
            if (format.Container is { Kind: not (Zip or Compound) } container)
                throw new ArgumentException($"format {format.Id}: “{container.Kind}” is not a kind of container", nameof(format));
            return new(format, [.. format.Signatures.Select(HexOf)]);

            byte[] HexOf(string signature) =>
                signature.Length % 2 == 0 && signature.All(char.IsAsciiHexDigit)
                    ? Convert.FromHexString(signature)
                    : throw new ArgumentException($"format {format.Id}: the signature {signature} is not hexadecimal", nameof(format));
        }

        public bool AreIn(byte[] bytes, Lazy<IReadOnlyList<string>> entries, Lazy<string> head) =>
            (HasSignature(bytes) || HasOpening(head)) && HasContent(bytes, entries)
            && Format.Holds.All(text => head.Value.Contains(text, StringComparison.OrdinalIgnoreCase));

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

        private bool HasOpening(Lazy<string> head) =>
            Format.Openings.Any(opening => head.Value.StartsWith(opening, StringComparison.OrdinalIgnoreCase));

        private bool HasContent(byte[] bytes, Lazy<IReadOnlyList<string>> entries) => Format.Container switch
        {
            null => true,
            { Kind: Zip } zip => zip.Entries.All(pattern => entries.Value.Any(name => FileSystemName.MatchesSimpleExpression(pattern, name))),
            var compound => compound.Entries.All(name => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0),
        };
    }
}

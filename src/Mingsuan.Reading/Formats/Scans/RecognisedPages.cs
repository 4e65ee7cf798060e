using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The pages of a file that were recognised, kept in a folder for whoever reads the same bytes again: recognising takes seconds a page.</summary>
internal sealed class RecognisedPages(string? folder, byte[] document)
{
    /// <summary>No page holds more of anything.</summary>
    private const int Most = 1_000_000;

    private readonly Lazy<string> hash = new(() => Sha256.Of(document));

    /// <summary>The page as it was recognised before; null where it was not, or where the file of it cannot be read.</summary>
    public PageContent? Find(int page)
    {
        if (folder is null || !File.Exists(PathOf(page))) return null;
        try
        {
            using var reader = new BinaryReader(File.OpenRead(PathOf(page)));
            return Read(reader);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Keeps the page; one that cannot be kept is recognised again.</summary>
    public void Keep(PageContent page)
    {
        if (folder is null) return;
        var path = PathOf(page.Number);
        var unfinished = $"{path}.{Environment.ProcessId}";
        try
        {
            using (var writer = new BinaryWriter(File.Create(unfinished))) Write(writer, page);
            File.Move(unfinished, path, overwrite: true); // another reader sees all of it or nothing
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // a full or forbidden folder costs time, not words
        }
    }

    private string PathOf(int page) => Path.Combine(folder!, $"{hash.Value}.{page}"); // asked for only where there is a folder

    private static void Write(BinaryWriter writer, PageContent page)
    {
        var counts = page.Recognised.GetValueOrDefault();
        foreach (var number in new[] { page.Number, page.Images, counts.Words, counts.Doubtful, counts.Unread }) writer.Write(number);
        writer.Write(page.Frame.Width);
        writer.Write(page.Frame.Height);
        writer.Write(page.Frame.Turn);
        WriteAll(writer, page.Glyphs, Write);
        WriteAll(writer, page.Horizontal, Write);
        WriteAll(writer, page.Vertical, Write);
    }

    private static PageContent Read(BinaryReader reader)
    {
        var (number, images) = (reader.ReadInt32(), reader.ReadInt32());
        var counts = new RecognisedCounts(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var frame = new PageFrame(reader.ReadDouble(), reader.ReadDouble(), reader.ReadByte());
        return new PageContent(number, frame, ReadAll(reader, ReadGlyph), ReadAll(reader, ReadRuling), ReadAll(reader, ReadRuling)) { Images = images, Recognised = counts };
    }

    private static void Write(BinaryWriter writer, Glyph glyph)
    {
        writer.Write(glyph.Text);
        foreach (var number in new[] { glyph.X, glyph.Y, glyph.Advance, glyph.Size, glyph.Home, glyph.HomeLine }) writer.Write(number);
        writer.Write(glyph.Turn);
        writer.Write(glyph.Confidence);
    }

    private static Glyph ReadGlyph(BinaryReader reader)
    {
        var glyph = new Glyph(reader.ReadString(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), 0);
        return glyph with { Home = reader.ReadDouble(), HomeLine = reader.ReadDouble(), Turn = reader.ReadByte(), Confidence = reader.ReadByte() };
    }

    private static void Write(BinaryWriter writer, Ruling ruling)
    {
        foreach (var number in new[] { ruling.At, ruling.From, ruling.To }) writer.Write(number);
    }

    private static Ruling ReadRuling(BinaryReader reader) => new(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());

    private static void WriteAll<T>(BinaryWriter writer, IReadOnlyList<T> all, Action<BinaryWriter, T> write)
    {
        writer.Write(all.Count);
        foreach (var each in all) write(writer, each);
    }

    private static List<T> ReadAll<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > Most) throw new InvalidDataException("no page holds that many");
        var all = new List<T>(count);
        for (var i = 0; i < count; i++) all.Add(read(reader));
        return all;
    }
}

using System.Text;

namespace Mingsuan.Reading;

/// <summary>
/// The encoding of entry names whose archive does not say that they are UTF-8: UTF-8 where the bytes are, else GB18030,
/// which Chinese programs write without saying so.
/// </summary>
internal sealed class EntryNameEncoding : Encoding
{
    /// <inheritdoc/>
    public override string GetString(byte[] bytes, int index, int count) => Decode(bytes.AsSpan(index, count));

    /// <inheritdoc/>
    public override int GetCharCount(byte[] bytes, int index, int count) => GetString(bytes, index, count).Length;

    /// <inheritdoc/>
    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var name = GetString(bytes, byteIndex, byteCount);
        name.CopyTo(0, chars, charIndex, name.Length);
        return name.Length;
    }

    /// <inheritdoc/>
    public override int GetMaxCharCount(int byteCount) => UTF8.GetMaxCharCount(byteCount);

    /// <inheritdoc/>
    public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

    /// <inheritdoc/>
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    /// <inheritdoc/>
    public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

    private static string Decode(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? UTF8.GetString(bytes) : ChineseEncodings.Gb18030.GetString(bytes);
}

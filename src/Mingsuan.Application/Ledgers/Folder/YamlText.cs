using System.Globalization;
using System.Text;

namespace Mingsuan.Application;

/// <summary>Writes YAML that people can read and edit, and that is read back to the letter: blocks for texts of several lines, quotation marks elsewhere.</summary>
internal sealed class YamlText
{
    private readonly StringBuilder text = new();

    public YamlText Comment(string line)
    {
        text.Append("# ").Append(line).Append('\n');
        return this;
    }

    /// <summary>A name that others stand below; <paramref name="isItem"/> begins an item of a list.</summary>
    public YamlText Name(int depth, string name, bool isItem = false)
    {
        Indent(depth, isItem).Append(Scalar(name)).Append(":\n");
        return this;
    }

    /// <summary>A name and its text; nothing where the text is null or empty.</summary>
    public YamlText Value(int depth, string name, string? value, bool isItem = false)
    {
        if (string.IsNullOrEmpty(value)) return this;
        Indent(depth, isItem).Append(Scalar(name)).Append(": ");
        if (IsBlock(value)) Block(depth, value);
        else text.Append(Scalar(value)).Append('\n');
        return this;
    }

    public YamlText Value(int depth, string name, int? value)
    {
        if (value is { } number) Indent(depth, isItem: false).Append(name).Append(": ").Append(number.ToString(CultureInfo.InvariantCulture)).Append('\n');
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private StringBuilder Indent(int depth, bool isItem) => text.Append(' ', isItem ? (depth * 2) - 2 : depth * 2).Append(isItem ? "- " : string.Empty);

    private void Block(int depth, string value)
    {
        text.Append("|-\n");
        foreach (var line in value.Split('\n'))
        {
            if (line.Length > 0) text.Append(' ', (depth * 2) + 2).Append(line);
            text.Append('\n');
        }
    }

    /// <summary>Several lines, none of which begins or ends with what a block would lose or a person not see.</summary>
    private static bool IsBlock(string value) =>
        value.Contains('\n') && value.Split('\n') is var lines && lines[0].Length > 0 && lines[^1].Length > 0
        && lines.All(line => line.Length == 0 || (!char.IsWhiteSpace(line[0]) && !char.IsWhiteSpace(line[^1]) && line.All(letter => letter >= ' ' && !IsBreak(letter) && !char.IsSurrogate(letter))));

    private static bool IsBreak(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    /// <summary>The text as it is where nothing in it means anything to YAML, else in quotation marks.</summary>
    private static string Scalar(string value) => IsPlain(value) ? value : Quoted(value);

    private static bool IsPlain(string value) =>
        value.Length > 0 && (char.IsAsciiLetter(value[0]) || char.IsBetween(value[0], '\u4e00', '\u9fff')) && value.All(letter => char.IsLetterOrDigit(letter) && !char.IsSurrogate(letter) || letter is '-' or '_')
        && value is not ("null" or "true" or "false" or "yes" or "no" or "Null" or "NULL");

    private static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '"' or '\\' => quoted.Append('\\').Append(letter),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                '\r' => quoted.Append("\\r"),
                _ when IsBreak(letter) => quoted.Append("\\u").Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }
}

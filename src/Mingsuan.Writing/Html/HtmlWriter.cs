namespace Mingsuan.Writing;

/// <summary>Writes elements and text of HTML. Everything that is not a tag or an attribute's name is escaped; there is no way round it but <see cref="Style"/>.</summary>
public sealed class HtmlWriter(TextWriter writer)
{
    /// <summary>Starts an element; an attribute whose value is null is left out, an empty value stands for a flag.</summary>
    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        writer.Write('<');
        writer.Write(tag);
        foreach (var (name, value) in attributes) WriteAttribute(name, value);
        writer.Write('>');
        return this;
    }

    /// <summary>Ends an element.</summary>
    public HtmlWriter Close(string tag)
    {
        writer.Write("</");
        writer.Write(tag);
        writer.Write('>');
        return this;
    }

    /// <summary>Text.</summary>
    public HtmlWriter Text(string text)
    {
        foreach (var letter in text) WriteEscaped(letter);
        return this;
    }

    /// <summary>An element that holds only text.</summary>
    public HtmlWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Text(text).Close(tag);

    /// <summary>A line break in the source, for people who read it.</summary>
    public HtmlWriter Line()
    {
        writer.Write('\n');
        return this;
    }

    /// <summary>The document type.</summary>
    public HtmlWriter DocumentType()
    {
        writer.Write("<!DOCTYPE html>");
        return Line();
    }

    /// <summary>A style sheet of ours, as it is.</summary>
    public HtmlWriter Style(string css)
    {
        writer.Write("<style>\n");
        writer.Write(css);
        writer.Write("</style>\n");
        return this;
    }

    private void WriteAttribute(string name, string? value)
    {
        if (value is null) return;
        writer.Write(' ');
        writer.Write(name);
        if (value.Length == 0) return;
        writer.Write("=\"");
        Text(value);
        writer.Write('"');
    }

    private void WriteEscaped(char letter)
    {
        switch (letter)
        {
            case '&': writer.Write("&amp;"); break;
            case '<': writer.Write("&lt;"); break;
            case '>': writer.Write("&gt;"); break;
            case '"': writer.Write("&quot;"); break;
            case '\'': writer.Write("&#39;"); break;
            default: writer.Write(char.IsControl(letter) && letter is not '\n' and not '\t' ? ' ' : letter); break;
        }
    }
}

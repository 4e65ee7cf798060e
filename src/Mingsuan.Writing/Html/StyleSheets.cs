namespace Mingsuan.Writing;

/// <summary>The style sheets that come with this assembly.</summary>
internal static class StyleSheets
{
    public const string Page = "document.css";

    public const string Fragment = "fragment.css";

    public static string Read(string name)
    {
        using var stream = typeof(StyleSheets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing from the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

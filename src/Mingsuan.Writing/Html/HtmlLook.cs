namespace Mingsuan.Writing;

/// <summary>How an element gets its looks: by a class, where a style sheet comes with the page, or by a style of its own, where none survives.</summary>
internal abstract class HtmlLook
{
    /// <summary>The attribute that gives an element these looks; its value is null where there is nothing to say.</summary>
    public abstract (string Name, string? Value) Of(params ReadOnlySpan<string> roles);

    /// <summary>True where anchors, links and attributes for programs survive.</summary>
    public abstract bool HasAnchors { get; }
}

/// <summary>Looks by class.</summary>
internal sealed class ClassLook : HtmlLook
{
    /// <inheritdoc/>
    public override bool HasAnchors => true;

    /// <inheritdoc/>
    public override (string Name, string? Value) Of(params ReadOnlySpan<string> roles)
    {
        var names = string.Join(' ', roles.ToArray().Where(role => role.Length > 0));
        return ("class", names.Length == 0 ? null : names);
    }
}

/// <summary>Looks written into each element, from a sheet of simple rules <c>.role { declarations }</c>.</summary>
internal sealed class InlineLook : HtmlLook
{
    private readonly Dictionary<string, string> styles;

    public InlineLook(string sheet) => styles = sheet.Split('}', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(rule => rule.Split('{', StringSplitOptions.TrimEntries))
        .ToDictionary(rule => rule[0].TrimStart('.'), rule => rule[1].TrimEnd(';'), StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool HasAnchors => false;

    /// <inheritdoc/>
    public override (string Name, string? Value) Of(params ReadOnlySpan<string> roles)
    {
        var rules = string.Join("; ", roles.ToArray().Where(styles.ContainsKey).Select(role => styles[role]));
        return ("style", rules.Length == 0 ? null : rules);
    }
}

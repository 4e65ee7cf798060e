using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Reports names and values of targets that a cell clips. Three signs, each told from the document itself or from the language: a text
/// that no text begins or ends like; a text that another target prints with a character or two more; and a first word that the
/// document everywhere else prints behind one and the same character (乡居民, everywhere else 城乡居民).
/// </summary>
internal sealed class TargetClips
{
    private const int ShortestText = 4;

    /// <summary>A shorter name may stand inside another one whole.</summary>
    private const int ShortestName = 6;

    /// <summary>How often the document must print the whole word.</summary>
    private const int FewestWhole = 4;

    private readonly ReadingContext context;
    private readonly DocumentWords words;
    private readonly WholeTexts names;
    private readonly WholeTexts values;

    public TargetClips(ReadingContext context)
    {
        this.context = context;
        words = new DocumentWords(context.Source);
        names = new WholeTexts(1, context.Catalog.Narrative.IsFreePrefix);
        values = new WholeTexts(2, context.Catalog.Narrative.IsFreePrefix);
    }

    /// <summary>Notes the clipped texts of all targets.</summary>
    public void Note(IReadOnlyList<PerformanceForm> forms)
    {
        var targets = forms.SelectMany(form => form.Targets.Select(target => new Printed(form.Project ?? form.Place.Table ?? string.Empty, target))).ToList();
        Learn(targets);
        foreach (var target in targets.Where(target => target.Target.Repair != "clipped"))
        {
            Note(target, target.Target.Level3, SignOfName(target.Name));
            if (!target.IsMeasured) Note(target, target.Target.Value, SignOfValue(target));
        }
    }

    private void Learn(List<Printed> targets)
    {
        words.Learn(targets.SelectMany(target => new[] { target.Name, target.Value }).Where(text => text.Length >= ShortestText));
        foreach (var target in targets)
        {
            if (!IsLevel(target.Name)) names.Add(string.Empty, target.Name);
            if (!target.IsMeasured) values.Add(target.Name, target.Value);
        }
    }

    private bool IsLevel(string name) => context.Catalog.Forms.Level(name, FormRole.Level1) is not null || context.Catalog.Forms.Level(name, FormRole.Level2) is not null;

    private string? SignOfName(string name) => (name.Length < ShortestName ? null : names.Of(string.Empty, name)) ?? Sign(name);

    private string? SignOfValue(Printed target) => target.Value.Length < ShortestText ? null : values.Of(target.Name, target.Value) ?? Sign(target.Value);

    /// <summary>The whole text, empty where it only shows that this one is not whole; null for a text without a sign.</summary>
    private string? Sign(string text) =>
        text.Length < ShortestText ? null : WithFirst(text) ?? (HasTornEdge(text) ? string.Empty : null);

    private bool HasTornEdge(string text) => context.Catalog.Narrative.TornTexts.Any(pattern => pattern.Expression.IsMatch(text));

    /// <summary>The text with the character that always stands before its first word; null where other texts begin with the word or print it behind others.</summary>
    private string? WithFirst(string text) =>
        words.First(text) is { Starts: <= 1, Inside: >= FewestWhole, LongerBegins: true, Before: { } letter } && !context.Catalog.Narrative.IsFreePrefix(letter)
            ? letter + text
            : null;

    private void Note(Printed target, string text, string? whole)
    {
        if (whole is null) return;
        context.Note(
            whole.Length > 0 ? "target-clipped" : "target-torn",
            whole.Length > 0 ? Severity.Information : Severity.Warning,
            target.Target.Place with { Text = null },
            ("form", target.Form),
            ("row", target.Target.Level3),
            ("text", text),
            ("name", whole));
    }

    /// <summary>A target with its name and value folded.</summary>
    private sealed record Printed(string Form, PerformanceTarget Target)
    {
        public string Name { get; } = TextFolding.Fold(Target.Level3);

        public string Value { get; } = TextFolding.Fold(Target.Value);

        public bool IsMeasured => Target.Number is not null;
    }
}

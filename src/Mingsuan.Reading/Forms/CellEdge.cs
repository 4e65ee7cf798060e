using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Reports a column of names that its edge cuts: many different names end at one and the same width, which none exceeds. Left out are
/// names whose last two characters end a text elsewhere: they fit exactly.
/// </summary>
internal sealed class CellEdge(ReadingContext context)
{
    private const int NarrowestCell = 16;
    private const int FewestNames = 5;

    /// <summary>Notes the first such name of every form, and how many there are.</summary>
    public void Note(IReadOnlyList<PerformanceForm> forms)
    {
        var names = forms.SelectMany(form => form.Targets).Select(target => target.Level3).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count < FewestNames) return;
        var edge = names.Max(FormText.Width);
        var full = names.Where(name => FormText.Width(name) == edge).ToHashSet(StringComparer.Ordinal);
        if (edge < NarrowestCell || full.Count < FewestNames) return;
        full.ExceptWith(Whole(full));
        foreach (var form in forms)
        {
            var cut = form.Targets.Where(target => full.Contains(target.Level3)).DistinctBy(target => target.Level3).ToList();
            if (cut.Count > 0) Note(form, cut);
        }
    }

    /// <summary>Those whose last two characters end another text of the document.</summary>
    private List<string> Whole(HashSet<string> full)
    {
        var own = full.Select(TextFolding.Fold).ToHashSet(StringComparer.Ordinal);
        var endings = context.Source.Texts().Select(TextFolding.Fold).Where(text => text.Length >= 2 && !own.Contains(text))
            .Select(text => text[^2..]).ToHashSet(StringComparer.Ordinal);
        return [.. full.Where(name => TextFolding.Fold(name) is { Length: >= 2 } folded && endings.Contains(folded[^2..]))];
    }

    private void Note(PerformanceForm form, List<PerformanceTarget> cut) => context.Note(
        "names-cut",
        Severity.Information,
        cut[0].Place with { Text = null },
        ("form", form.Project ?? form.Place.Table ?? string.Empty),
        ("row", cut[0].Level3),
        ("count", cut.Count.ToString(CultureInfo.InvariantCulture)),
        ("width", (FormText.Width(cut[0].Level3) / 2).ToString(CultureInfo.InvariantCulture)));
}

using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The levels that the rows of targets stand under: blank cells repeat the row above, and a known second level says its first where none is printed.</summary>
internal sealed class TargetLevels(FormVocabulary vocabulary)
{
    /// <summary>The first level of the last row.</summary>
    public string Level1 { get; private set; } = string.Empty;

    /// <summary>The second level of the last row.</summary>
    public string Level2 { get; private set; } = string.Empty;

    /// <summary>Takes the levels that a row prints (empty where it prints none); true where the printed first level had to give way.</summary>
    public bool Take(FormCell? level1, FormCell? level2)
    {
        if (level1 is null && level2 is null) return false;
        var (before, printed) = (Level1, level1 is null ? Level1 : FormText.Close(level1.Text));
        Level2 = level2 is not null ? FormText.Close(level2.Text) : level1 is null ? Level2 : string.Empty;
        Level1 = Implied(level2, level1, before) ?? printed;
        return Level1 != printed && (level1 is not null || printed.Length > 0);
    }

    /// <summary>The first level that the second one names, where what is printed cannot be it; null where it can.</summary>
    private string? Implied(FormCell? level2, FormCell? level1, string before)
    {
        if (level2 is null || vocabulary.ById(vocabulary.Level(level2.Folded, FormRole.Level2)?.Within) is not { } parent) return null;
        if (level1 is not null) return IsMisplaced(level1, parent, before) ? Label(parent, before) : null;
        if (before.Length == 0) return parent.Labels[0];
        return LevelOf(before) is { } current && current != parent && HasSecondLevels(current) && TextFolding.Fold(before) != level2.Folded ? parent.Labels[0] : null;
    }

    /// <summary>A second level in the column of the first, or a foreign word where the level above would simply go on.</summary>
    private bool IsMisplaced(FormCell level1, FormTerm parent, string before)
    {
        if (vocabulary.Level(level1.Folded, FormRole.Level1) is not null) return false;
        return vocabulary.Level(level1.Folded, FormRole.Level2) is not null || LevelOf(before) == parent;
    }

    private string Label(FormTerm parent, string before) => LevelOf(before) == parent ? before : parent.Labels[0];

    private FormTerm? LevelOf(string name) => vocabulary.Level(TextFolding.Fold(name), FormRole.Level1);

    private bool HasSecondLevels(FormTerm level1) => vocabulary.Terms.Any(term => term.Role == FormRole.Level2 && term.Within == level1.Id);
}

using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reports the names of levels that a cell clips and the first levels that no framework knows.</summary>
internal sealed class LevelNotes(ReadingContext context, FormDraft draft)
{
    private readonly FormVocabulary vocabulary = context.Catalog.Forms;
    private readonly HashSet<(int?, int)> clipped = [];
    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);

    /// <summary>True for a first level that no framework knows under any name.</summary>
    public bool IsUnknown(FormCell level1) =>
        vocabulary.Level(level1.Folded, FormRole.Level1) is null && vocabulary.Level(level1.Folded, FormRole.Level2) is null && level1.Folded.All(char.IsLetter);

    /// <summary>Notes what is wrong with the levels of a row; <paramref name="read"/> is the first level that the row was read under.</summary>
    public void Note(FormCell? level1, FormCell? level2, string read)
    {
        if (level1 is not null) NoteClipped(level1, FormRole.Level1);
        if (level2 is not null) NoteClipped(level2, FormRole.Level2);
        if (level1 is not null && IsUnknown(level1) && unknown.Add(level1.Folded)) NoteUnknown(level1, read);
    }

    private void NoteClipped(FormCell cell, FormRole role)
    {
        if (vocabulary.WholeLevel(cell.Folded, role) is not { } whole || !clipped.Add((cell.Place.Line, cell.Column))) return;
        context.Note("level-clipped", Severity.Information, draft.At(cell.Place, cell.Text), ("form", draft.Name), ("text", cell.Text), ("name", whole));
    }

    private void NoteUnknown(FormCell level1, string read) =>
        context.Note("level-unknown", Severity.Information, draft.At(level1.Place, level1.Text), ("form", draft.Name), ("text", level1.Text), ("read", read));
}

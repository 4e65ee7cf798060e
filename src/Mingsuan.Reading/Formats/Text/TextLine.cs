namespace Mingsuan.Reading;

/// <summary>One line of a text, or a stretch of one between form feeds: its number and page from 1, and its characters without line end. Page is null where the file has no form feeds.</summary>
internal readonly record struct TextLine(int Number, int? Page, string Text);

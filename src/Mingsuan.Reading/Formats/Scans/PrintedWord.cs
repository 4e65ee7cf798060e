namespace Mingsuan.Reading;

/// <summary>
/// A word that a recogniser saw: in which picture, on which of its lines, where (pixels), and how sure it is of it (0–100).
/// </summary>
internal sealed record PrintedWord(int Picture, int Line, PixelBox Box, int Confidence, string Text);

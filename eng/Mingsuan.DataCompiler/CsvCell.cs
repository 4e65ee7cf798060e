namespace Mingsuan.DataCompiler;

/// <summary>One cell of a CSV file, without its quotes.</summary>
internal readonly record struct CsvCell(Place Place, string Text);

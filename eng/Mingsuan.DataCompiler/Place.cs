namespace Mingsuan.DataCompiler;

/// <summary>A position in a data file; line and column count from 1.</summary>
internal readonly record struct Place(string File, int Line, int Column)
{
    /// <summary>The beginning of a file, for what concerns it as a whole.</summary>
    public static Place StartOf(string file) => new(file, 1, 1);
}

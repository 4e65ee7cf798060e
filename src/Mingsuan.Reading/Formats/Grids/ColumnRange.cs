namespace Mingsuan.Reading;

/// <summary>The columns of a table from the first to the last that prints something; those between keep their places though blank.</summary>
internal readonly record struct ColumnRange(int First, int End)
{
    /// <summary>How many columns.</summary>
    public int Count => End - First;

    /// <summary>The range of all rows together; every part of a table counts its columns from the first of the whole.</summary>
    public static ColumnRange Of(IEnumerable<SpanRow> rows)
    {
        var (first, end) = (int.MaxValue, 0);
        foreach (var cell in rows.SelectMany(row => row.Printed))
        {
            first = Math.Min(first, cell.Column);
            end = Math.Max(end, cell.Column + cell.ColumnSpan);
        }

        return end == 0 ? new ColumnRange(0, 0) : new ColumnRange(first, end);
    }

    /// <summary>True for a column of the range.</summary>
    public bool Holds(int column) => column >= First && column < End;
}

namespace Mingsuan.Reading;

/// <summary>Totals that are numbered like a heading (一、部门预算 above 1、 2、 3、): they sum the rows of a deeper numbering below them and no others.</summary>
internal static class NumberedTotals
{
    /// <summary>For each row the path that it shares with the numbered total above it; empty outside of one.</summary>
    public static List<string> Paths(List<RowDraft> rows)
    {
        var paths = new List<string>(rows.Count);
        RowDraft? total = null;
        foreach (var row in rows)
        {
            if (row is { IsTotal: true, Label.Level: > 0 }) total = row;
            else if (total is not null && !row.IsOfWhich && row.Label.Level <= total.Label.Level) total = null;
            paths.Add(total is null ? string.Empty : $"{rows.IndexOf(total)}/");
        }

        return paths;
    }
}

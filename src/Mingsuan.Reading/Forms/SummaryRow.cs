using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A row of a summary table: code and name (null on the rows that continue a project), amounts, and the texts of its targets.</summary>
internal sealed record SummaryRow(FormRow Row, FormCell? Code, FormCell? Name, ImmutableArray<FormCell> Amounts, ImmutableArray<FormCell> Texts)
{
    /// <summary>True where a project or a body begins.</summary>
    public bool IsLead => Name is not null || Code is not null;

    /// <summary>True for a row of a body: its sum over the projects below.</summary>
    public bool IsBody => IsLead && Texts.IsEmpty;

    public static SummaryRow Of(FormRow row, SummaryColumns columns)
    {
        var money = columns.Amounts.IsEmpty ? columns.Pairs[0].Column : columns.Amounts[0].Column;
        var head = row.Cells.Where(cell => cell.Column < money).ToList();
        var code = head.Find(cell => cell.Folded.All(char.IsAsciiDigit));
        var name = head.FindLast(cell => cell != code);
        var amounts = row.Cells.Where(cell => cell.Column >= money && cell.Column < columns.Pairs[0].Column && IsAmount(cell)).ToImmutableArray();
        return new SummaryRow(row, code, name, amounts, [.. row.Cells.Where(cell => !head.Contains(cell) && !amounts.Contains(cell))]);
    }

    private static bool IsAmount(FormCell cell) => NumberReader.Read(cell.Text) is { Suffix: not "%" };
}

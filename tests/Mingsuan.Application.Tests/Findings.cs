using Mingsuan.Kernel;

namespace Mingsuan.Application.Tests;

/// <summary>Made-up findings.</summary>
internal static class Findings
{
    /// <summary>A finding about the first two cells of the first table; the first is suspect.</summary>
    public static Finding At(Disclosure disclosure, Severity severity = Severity.Error)
    {
        var cells = disclosure.Tables[0].Panels[0].Cells.Where(cell => cell.Figure.IsStated).Take(2).ToList();
        return new Finding
        {
            Id = "F001",
            Fingerprint = "0123456789abcdef",
            Rule = "roll-up",
            Severity = severity,
            Values = new Dictionary<string, string> { ["place"] = "表 · 行", ["tolerance"] = "0.01" },
            Places = [.. cells.Select(cell => new FindingPlace("一处", cell.Place))],
            Expected = "29.00",
            Stated = "30.00",
            Difference = "1.00",
            Unit = DisplayUnit.TenThousandYuan.Label(),
            Suspects = [new Suspect(cells[0].Place, "29.00", null)],
        };
    }
}

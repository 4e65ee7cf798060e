using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The diagnostics of workbooks; their words are in data/messages.</summary>
internal static class WorkbookDiagnostics
{
    public static Diagnostic HiddenSheet(string file, string sheet) =>
        FileDiagnostics.Of("sheet-hidden", file, ("sheet", sheet)) with { Severity = Severity.Information };

    /// <summary>A warning where an amount is hidden: the print then differs from what adds up.</summary>
    public static Diagnostic HiddenCells(string file, string sheet, HiddenCells hidden) =>
        FileDiagnostics.Of("rows-hidden", file, ("sheet", sheet), ("rows", $"{hidden.Rows}"), ("columns", $"{hidden.Columns}"), ("places", hidden.Places)) with
        {
            Severity = hidden.HidesAmount ? Severity.Warning : Severity.Information,
        };

    public static Diagnostic ErrorCells(string file, int count, string first) =>
        At(first, FileDiagnostics.Of("error-cells", file, ("count", $"{count}"), ("first", first))) with { Severity = Severity.Warning };

    public static Diagnostic UnvaluedFormulas(string file, int count, string first) =>
        At(first, FileDiagnostics.Of("formulas-without-value", file, ("count", $"{count}"), ("first", first))) with { Severity = Severity.Warning };

    public static Diagnostic CoveredCells(string file, int count, string first) =>
        At(first, FileDiagnostics.Of("covered-cells", file, ("count", $"{count}"), ("first", first))) with { Severity = Severity.Information };

    public static Diagnostic SheetTooLarge(string file, string sheet) => FileDiagnostics.Of("sheet-too-large", file, ("sheet", sheet));

    private static Diagnostic At(string cell, Diagnostic diagnostic) => diagnostic with { Place = diagnostic.Place with { Cell = cell } };
}

using System.Collections.Immutable;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>What every report format prints, in words of one language: documents with their findings, and the sums over all of them.</summary>
public sealed record ReportModel(string Language, Verdict Verdict, ReportTotals Totals, ImmutableArray<ReportDocument> Documents);

/// <summary>How many findings and notes of each severity there are. Errors and warnings of the reader are counted with those of the checker.</summary>
public sealed record ReportTotals(int Errors, int Warnings, int Information, int Refused, OutcomeCounts Outcomes);

/// <summary>One document: what was read, what was found, and what could not be checked.</summary>
public sealed record ReportDocument
{
    /// <summary>The name without folder.</summary>
    public required string File { get; init; }

    /// <summary>The path as it was given.</summary>
    public required string Path { get; init; }

    /// <summary>The names and paths of all files that it was put together from, in reading order.</summary>
    public ImmutableArray<ReportFile> Files { get; init; } = [];

    public required ReportTotals Totals { get; init; }

    /// <summary>Why there is no report, or null.</summary>
    public ReportNote? Refusal { get; init; }

    public string? Body { get; init; }

    public FiscalYear? Year { get; init; }

    /// <summary>The id of the jurisdiction, or null.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The name of the jurisdiction, or null.</summary>
    public string? JurisdictionName { get; init; }

    public ImmutableArray<ReportTable> Tables { get; init; } = [];

    /// <summary>The forms of performance targets, those of one title together.</summary>
    public ImmutableArray<ReportForms> Forms { get; init; } = [];

    /// <summary>What could not be checked, by reason.</summary>
    public ImmutableArray<ReportReason> Unchecked { get; init; } = [];

    /// <summary>The amounts that no evaluated equation touches.</summary>
    public ImmutableArray<ReportAmount> Uncompared { get; init; } = [];

    /// <summary>What the identities came to, by the rule that a broken one is reported with.</summary>
    public ImmutableArray<(string Rule, OutcomeCounts Counts)> Identities { get; init; } = [];

    /// <summary>What each rule came to.</summary>
    public ImmutableArray<RuleOutcome> Rules { get; init; } = [];

    /// <summary>The titles of the rules of which some subject could not be checked and none is broken, with their ids.</summary>
    public ImmutableArray<(string Id, string Title)> UncheckedRules { get; init; } = [];

    /// <summary>What it was compared with.</summary>
    public ImmutableArray<DisclosureComparison> Comparisons { get; init; } = [];

    /// <summary>The findings in the order of the checker: the weightiest first.</summary>
    public ImmutableArray<ReportFinding> Findings { get; init; } = [];

    /// <summary>Findings that were accepted before, with the reasons.</summary>
    public ImmutableArray<ReportAcceptance> Accepted { get; init; } = [];

    /// <summary>What the profile switched off or weighed anew.</summary>
    public ImmutableArray<ProfileEffect> Effects { get; init; } = [];

    /// <summary>Figures that were misread in a scan and mended for the check.</summary>
    public ImmutableArray<MendedFigure> Mended { get; init; } = [];

    /// <summary>What the reader met.</summary>
    public ImmutableArray<ReportNote> Notes { get; init; } = [];
}

/// <summary>An accepted finding in words, and why it was accepted.</summary>
public sealed record ReportAcceptance(ReportFinding Finding, AcceptedEntry Entry);

/// <summary>A file of a document: its name without folder, or <c>archive/entry</c>, and the path as it was given.</summary>
public sealed record ReportFile(string Name, string Path);

/// <summary>How many identities could not be checked for one reason, in words, and which.</summary>
public sealed record ReportReason(string Reason, int Count)
{
    /// <summary>The id of the reason.</summary>
    public string Id { get; init; } = string.Empty;

    public ImmutableArray<ReportOpen> Items { get; init; } = [];
}

/// <summary>An identity that could not be checked: what a broken one would be called, and the places that it ties together.</summary>
public sealed record ReportOpen(string Rule, ImmutableArray<ReportPlace> Places)
{
    /// <summary>The title of the table that it is listed under; null for running text.</summary>
    public string? Table => Places[0].Place.Table;
}

/// <summary>An amount at its place, and the title of the table that it stands in; null for running text.</summary>
public sealed record ReportAmount(ReportPlace Place, string? Table);

/// <summary>A recognised table with the counts of its cells.</summary>
public sealed record ReportTable(Table Table, int Rows, int MoneyCells, int BoundCells)
{
    /// <summary>The number of its file, from 1, where the document is made of several; else null.</summary>
    public int? File { get; init; }

    /// <summary>What the report calls it: its number and title.</summary>
    public string Label => Table.Number is { } number && !Table.Title.StartsWith(number, StringComparison.Ordinal) ? $"{number} {Table.Title}" : Table.Title;
}

/// <summary>The forms that stand under one title, with the counts of their amounts.</summary>
public sealed record ReportForms(string Title, ImmutableArray<ReportForm> Forms, int MoneyCells, int BoundCells)
{
    /// <summary>The number of its file, from 1, where the document is made of several; else null.</summary>
    public int? File { get; init; }
}

/// <summary>A form: the project that it speaks of, or null for the whole body, its fields and amounts, and its targets.</summary>
public sealed record ReportForm(string? Project, Place Place, ImmutableArray<ReportFormLine> Fields, ImmutableArray<ReportFormLine> Targets);

/// <summary>A line of a form, as printed.</summary>
public sealed record ReportFormLine(Place Place, ImmutableArray<string> Cells);

/// <summary>Something the reader said, in words; a refusal too.</summary>
public sealed record ReportNote(string Id, Severity Severity, MessageText Text, Place Place)
{
    /// <summary>The number of its file, from 1, where the document is made of several; else null.</summary>
    public int? File { get; init; }
}

/// <summary>A finding in words.</summary>
public sealed record ReportFinding
{
    /// <summary>What the checker said.</summary>
    public required Finding Finding { get; init; }

    public required MessageText Text { get; init; }

    /// <summary>The message's title where the table is named above it: without the table.</summary>
    public required string Headline { get; init; }

    /// <summary>The title of the table that it is listed under; null for running text.</summary>
    public string? Table { get; init; }

    public ImmutableArray<ReportPlace> Places { get; init; } = [];

    public ImmutableArray<ReportSuspect> Suspects { get; init; } = [];

    /// <summary>The unit of expected, stated and difference, such as 万元; empty where there is none.</summary>
    public string DisplayUnit { get; init; } = string.Empty;

    /// <summary>What rounding can explain, or null where that is nothing.</summary>
    public string? Tolerance { get; init; }
}

/// <summary>A cell that may be wrong and the value that would mend it.</summary>
public sealed record ReportSuspect(ReportPlace Place, string? MendedValue, string? Slip)
{
    /// <summary>Its index among the finding's places, or -1.</summary>
    public int Index { get; init; } = -1;

    /// <summary>Which way of mending the finding it belongs to, from 1.</summary>
    public int Repair { get; init; } = 1;
}

/// <summary>A place in words.</summary>
public sealed record ReportPlace
{
    public required string Caption { get; init; }

    public required Place Place { get; init; }

    /// <summary>Row and column, or what else names the place.</summary>
    public required string Label { get; init; }

    /// <summary>Page and line, or empty.</summary>
    public required string Position { get; init; }

    /// <summary>The number printed there, or empty.</summary>
    public required string Printed { get; init; }

    /// <summary>The sentence or line around it, where it is no cell and the place before did not quote it; else empty.</summary>
    public string Quotation { get; init; } = string.Empty;

    /// <summary>The stretch of the quotation that stands at the place; null where that cannot be told.</summary>
    public TextSpan? Mark { get; init; }

    /// <summary>The stretches of the quotation that the finding speaks of, in order, without overlaps.</summary>
    public ImmutableArray<TextSpan> Spans { get; init; } = [];

    /// <summary>The cell, or null for running text.</summary>
    public CellKey? Cell { get; init; }
}

/// <summary>The address of a cell in a document.</summary>
public readonly record struct CellKey(string Table, int Panel, int Row, int Column);

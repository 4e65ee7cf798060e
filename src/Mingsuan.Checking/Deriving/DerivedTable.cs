using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>What is wrong with a table that is drawn.</summary>
public enum DerivedTableKind
{
    /// <summary>Some of its cells could not be read.</summary>
    PartlyIllegible,

    /// <summary>Only its title could be read; rows and columns are those of custom.</summary>
    Illegible,

    /// <summary>The document does not have it; rows and columns are those of custom.</summary>
    Missing,
}

/// <summary>A table as far as it is printed or follows from the rest of the document.</summary>
public sealed record DerivedTable(DerivedTableKind Kind, string Title, DisplayUnit Unit, ImmutableArray<DerivedPanel> Panels)
{
    /// <summary>The table of the document; null where it is missing.</summary>
    public Table? Source { get; init; }

    /// <summary>The last digit that it prints, in yuan.</summary>
    public required decimal Step { get; init; }

    /// <summary>The facts that are not printed.</summary>
    public IEnumerable<DerivedFact> Facts => Panels.SelectMany(panel => panel.Cells).Select(cell => cell.Fact).OfType<DerivedFact>();
}

/// <summary>One block of a drawn table. Its rows are all that the table has only where <see cref="HasAllRows"/>; their printed order is not known.</summary>
public sealed record DerivedPanel(ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Rows, ImmutableArray<DerivedCell> Cells)
{
    /// <summary>True where a sum of the document shows that nothing lies in other rows.</summary>
    public bool HasAllRows { get; init; }
}

/// <summary>A cell of a drawn table: printed, or derived, or neither.</summary>
public sealed record DerivedCell(int Row, int Column)
{
    /// <summary>The cell of the document, where it is legible.</summary>
    public TableCell? Printed { get; init; }

    /// <summary>What follows; null for a printed cell and for one without a definite meaning.</summary>
    public DerivedFact? Fact { get; init; }

    /// <summary>The place of the illegible cell in the document, where it has one.</summary>
    public Place? Place { get; init; }
}

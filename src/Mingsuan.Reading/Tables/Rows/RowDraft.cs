using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A row of a panel while it is resolved.</summary>
internal sealed class RowDraft(GridRow source, Label label)
{
    public GridRow Source { get; } = source;

    public Label Label { get; set; } = label;

    /// <summary>What the row prints on the classifications beside the first (政府预算 beside 部门预算).</summary>
    public IReadOnlyList<AccountText> OtherAccounts { get; set; } = [];

    /// <summary>The code digits printed, joined over their columns; empty where there are none.</summary>
    public string Code { get; set; } = string.Empty;

    /// <summary>The pieces of the code as printed in its columns.</summary>
    public IReadOnlyList<string> CodePieces { get; set; } = [];

    /// <summary>Of which level the first piece of the code is where the header says so: 1 类, 2 款, 3 项; else 0.</summary>
    public int FirstLevel { get; set; }

    /// <summary>The names of the wider accounts that the row prints in columns of their own before its label (类 before 款 before 项); mostly empty.</summary>
    public IReadOnlyList<Label> WiderNames { get; set; } = [];

    public string BodyName { get; set; } = string.Empty;

    public string BodyCode { get; set; } = string.Empty;

    /// <summary>True where the heading says that the code is of a body, not of a project.</summary>
    public bool IsCodeOfBody { get; set; }

    public string Project { get; set; } = string.Empty;

    /// <summary>What the row prints in the column of details, or empty.</summary>
    public string Detail { get; set; } = string.Empty;

    /// <summary>The sum of the rows that stand beside one name with this one; else null.</summary>
    public RowDraft? Group { get; set; }

    /// <summary>The row above that this row is a detail of; else null.</summary>
    public RowDraft? Whole { get; set; }

    /// <summary>Where a directory places the row, from its widest entry to its narrowest; empty where none does.</summary>
    public List<string> Directory { get; } = [];

    /// <summary>The text that states the nature of the row (类型), or empty.</summary>
    public string Nature { get; set; } = string.Empty;

    /// <summary>The year that the row prints in a column of its own, or null.</summary>
    public FiscalYear? Year { get; set; }

    /// <summary>What stands in the column of years of a row that compares the years beside it (增减变化), or null.</summary>
    public Coordinate? Comparison { get; set; }

    /// <summary>For a change or a rate the year that it compares with; else null.</summary>
    public Coordinate? ComparedWith { get; set; }

    /// <summary>The texts of the money columns.</summary>
    public IReadOnlyList<string> Money { get; set; } = [];

    /// <summary>The amounts in order where the carrier does not print in which columns they stand; else empty.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The columns of which it is open whether they hold one of <see cref="Values"/>.</summary>
    public IReadOnlySet<int> OpenColumns { get; set; } = ImmutableHashSet<int>.Empty;

    /// <summary>True where <see cref="Values"/> do not add up along the row, in whichever columns they stand.</summary>
    public bool AddsUpNowhere { get; set; }

    public Coordinate? Coordinate { get; set; }

    public bool IsTotal { get; set; }

    public bool IsOfWhich { get; set; }

    /// <summary>True for the row of a department or unit.</summary>
    public bool IsBody { get; set; }

    public bool IsUnknown { get; set; }

    public bool HasMoney => Values.Count > 0 || Money.Any(text => text.Length > 0);

    /// <summary>The label for people.</summary>
    public string Caption => Project.Length > 0 ? Project : Label.Text.Length > 0 ? Label.Text : Directory.Count > 0 ? Directory[^1] : BodyName.Length > 0 ? BodyName : Detail;
}

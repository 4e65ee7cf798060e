using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A form while its rows are read.</summary>
internal sealed class FormDraft(string id, TableRegion region, Place place)
{
    public string Id { get; } = id;

    public TableRegion Region { get; } = region;

    public Place Place { get; } = place;

    public FormCell? Project { get; set; }

    public string? ProjectCode { get; set; }

    /// <summary>True for a row of a summary table that sums up a body.</summary>
    public bool IsBodySum { get; init; }

    public List<FormField> Fields { get; } = [];

    public List<AmountDraft> Amounts { get; } = [];

    public List<PerformanceTarget> Targets { get; } = [];

    /// <summary>What the form is called in notes: its project, else its title.</summary>
    public string Name => Project?.Text ?? Region.Title;

    /// <summary>A place of this form with the label of its row.</summary>
    public Place At(Place place, string row) => place with { Table = Region.Title, Row = row };
}

/// <summary>An amount while it has no coordinate: what it is, the period it speaks of, the task or project it belongs to, and what is printed.</summary>
internal sealed record AmountDraft(FormTerm? Term, string Label, Figure Figure, Place Place)
{
    /// <summary>The period that the form says, or null.</summary>
    public Member? Period { get; init; }

    /// <summary>The name of the task that the amount is for, or null.</summary>
    public string? Task { get; init; }
}

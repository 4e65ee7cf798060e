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

    /// <summary>True where the list does not print the project in reach of its targets: neither does its title then name one.</summary>
    public bool IsNameless { get; set; }

    /// <summary>True for a row of a summary table that sums up a body.</summary>
    public bool IsBodySum { get; init; }

    public List<FormField> Fields { get; } = [];

    public List<AmountDraft> Amounts { get; } = [];

    /// <summary>True where the heading of the tasks calls them projects (对应项目).</summary>
    public bool TasksAreProjects { get; set; }

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

    /// <summary>The task that the amount is for, or null.</summary>
    public TaskLine? Task { get; init; }
}

/// <summary>A line of a list of tasks: its words, and whether they name the total of the list.</summary>
internal sealed record TaskLine(string Name, bool IsTotal);

/// <summary>An amount of a task: which part of its money (null for all), the cell that prints it (null for none), and the unit of the column.</summary>
internal sealed record TaskValue(FormTerm? Term, FormCell? Cell, DisplayUnit? Unit);

using System.Collections.Immutable;

namespace Mingsuan.Kernel;

/// <summary>A project (项目): its member, code, name and category, and the fields of its declaration by the id of the field (data/forms).</summary>
public sealed record LedgerProject(Member Member, string Code, string Name)
{
    /// <summary>The nature of its expenditure: other operations or specific target, or of basic expenditure under a name of its own (基本支出人员经费); null where unknown.</summary>
    public Member? Category { get; init; }

    /// <summary>True for basic expenditure under a name of its own: no project in the law's sense, it has no declaration and is not counted.</summary>
    public bool IsBasic => Category is { } nature && nature.IsWithin(nature.Dimension["basic"]);

    /// <summary>The code of the unit that carries it out.</summary>
    public string? Unit { get; init; }

    /// <summary>The project above it (一级项目), or null.</summary>
    public string? Parent { get; init; }

    /// <summary>Basis, necessity, plan, measures, goals …, by the id of the field.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}

/// <summary>A target of a project, or of the whole body where <see cref="Project"/> is null.</summary>
public sealed record LedgerTarget(Member? Project, PerformanceTarget Target);

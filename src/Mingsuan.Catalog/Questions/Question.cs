using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>What kind of answer a question wants.</summary>
public enum QuestionKind
{
    Text,

    /// <summary>One matter a line.</summary>
    Lines,

    /// <summary>Money in the display unit of the ledger.</summary>
    Amount,

    Count,

    Date,

    YesNo,
}

/// <summary>One question of the questionnaire (data/questions): what no table holds. Narrative templates refer to the answer by its id.</summary>
public sealed record Question(string Id, string Group, QuestionKind Kind, Bilingual Text, Bilingual Help)
{
    /// <summary>What an amount or a count states, but its year; null for other kinds.</summary>
    public Coordinate? States { get; init; }

    /// <summary>The kind that is counted, a ledger's own member below the measure; null where the measure itself is.</summary>
    public string? Of { get; init; }

    /// <summary>Other names of the kind that is counted.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>The day that is asked for, in the folded paragraph of a published disclosure that states what this group counts: year, month and day.</summary>
    public Regex? Found { get; init; }

    /// <summary>True where its answer, taken from a published disclosure, leaves out the list of units: that has a place of its own.</summary>
    public bool IsWithoutUnits { get; init; }

    /// <summary>Of the section's text the answer is the numbered lines (true) or what is left without them (false); null where it is all.</summary>
    public bool? TakesNumbered { get; init; }

    /// <summary>The word for what is counted; empty for other kinds.</summary>
    public string Measure { get; init; } = string.Empty;

    /// <summary>True where it asks for last year's figure.</summary>
    public bool IsPrevious { get; init; }

    /// <summary>Who is asked: administrative, institution or department; null for everybody.</summary>
    public string? Bodies { get; init; }

    /// <summary>True where such a body is asked; of a type that nobody told, yes.</summary>
    public bool IsAskedOf(BodyType? type) => Bodies is null || type is null || Bodies == type.Mappings;

    /// <summary>The same of a body whose kind is known: a department is asked what only departments are.</summary>
    public bool IsAskedOf(BodyType? type, BodyKind kind) => Bodies == "department" ? kind == BodyKind.Department : IsAskedOf(type);

    /// <summary>True where what a department's own office answers is said of the department.</summary>
    public bool IsOfHeadquarters { get; init; }

    /// <summary>Folded words of the heading of the section whose text is the answer, in a published disclosure.</summary>
    public ImmutableArray<string> Sections { get; init; } = [];

    /// <summary>The dimension of the accounts that it is asked of, one by one: the id of the answer is that of the question, a hyphen and the code. Null where it is asked once.</summary>
    public string? Per { get; init; }

    /// <summary>What changed, where the answer is the reason for a change; open in what does not matter.</summary>
    public Coordinate? Explains { get; init; }

    /// <summary>This question of one account, by the id of its answer; null where the id is of another question.</summary>
    public Question? ForAccount(string id, IReadOnlyDictionary<string, AccountClassification> accounts)
    {
        if (Per is not { } dimension || !id.StartsWith(Id + '-', StringComparison.Ordinal) || !AccountCode.TryParse(id.AsSpan(Id.Length + 1), out var code)) return null;
        return accounts[dimension].Find(code, null) is { } account ? this with { Id = id, Per = null, Text = new Bilingual($"{code.Digits}{account.Name}{Text.Chinese}", $"{code.Digits} {Text.English}") } : null;
    }

    /// <summary>The coordinate that the answer states in a ledger of that year; null where it states none.</summary>
    public Coordinate? In(LedgerScope scope, FiscalYear year)
    {
        if (States is not { } states) return null;
        var dated = states.With(scope.Year(IsPrevious ? year.Previous : year));
        return Of is { } kind && states[scope.Cube.Measure] is { } measure ? dated.With(scope.Child(measure, kind, kind)) : dated;
    }
}

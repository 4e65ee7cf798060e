using System.Globalization;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Puts derived amounts and their proofs into words of one language, in the unit of a table.</summary>
internal sealed class DerivationWords(Phrases phrases, DerivedTable table)
{
    private readonly string money = $"N{Decimals(table)}";

    private readonly PlaceWords places = new(phrases, null);

    /// <summary>The value, or what it lies between.</summary>
    public string Amount(DerivedCell cell) => cell switch
    {
        { Printed: { } printed } => printed.Figure.Text,
        { Fact: { State: DerivedState.Exact, Value: { } value } } => phrases.Fill("derive-exact", ("value", Text(value))),
        { Fact: { State: DerivedState.Bounded } fact } => Between(fact.Least, fact.Most),
        { Fact: null } => phrases["derive-undefined"],
        _ => phrases["derive-open"],
    };

    /// <summary>The steps of a proof, one a line.</summary>
    public IReadOnlyList<string> Proof(DerivedFact fact) =>
        [.. fact.Proof.Where(step => !IsTrivial(step)).Select(step => Step(step, IsAbout(step, fact))).Distinct()];

    /// <summary>The last step but the one that names the amount sought: what it is about need not be said again, and many cells share it.</summary>
    private bool IsAbout(ProofStep step, DerivedFact fact) => step == fact.Proof.LastOrDefault(other => !IsSame(other));

    private static bool IsSame(ProofStep step) => step is { Kind: ProofKind.Agreement, Parts.IsEmpty: false };

    /// <summary>Two coordinates that are called the same.</summary>
    private bool IsTrivial(ProofStep step) => IsSame(step) && Coordinate(step.Whole.Coordinate) == Coordinate(step.Parts[0].Coordinate);

    private string Between(decimal least, decimal? most) => most is { } high
        ? phrases.Fill("derive-between", ("least", Text(least)), ("most", Text(high)))
        : phrases.Fill("derive-at-least", ("least", Text(least)));

    private string Step(ProofStep step, bool isAbout)
    {
        var whole = isAbout && step.Parts.IsEmpty ? phrases["derive-this"] : Term(step.Whole, step.Nothing is null);
        var statement = phrases.Fill(PhraseOf(step), ("whole", whole), ("parts", Parts(step)), ("relation", step.IsEqual ? "=" : "≥"));
        var facts = step.Claims.Select(Fact).Distinct().ToList();
        return SafeText.Of(facts.Count == 0 ? statement : phrases.Fill("derive-step", ("statement", statement), ("facts", string.Join(phrases["enumeration-comma"], facts))));
    }

    private static string PhraseOf(ProofStep step) => step switch
    {
        { Nothing: { } nothing } => $"derive-nothing-{DerivationIds.Of(nothing)}",
        { Kind: ProofKind.Agreement, Parts.IsEmpty: false } => "derive-proof-same",
        _ => $"derive-proof-{DerivationIds.Of(step.Kind)}",
    };

    private string Parts(ProofStep step) => step.Parts.IsEmpty ? phrases["derive-nothing"] : string.Join(phrases["derive-plus"], step.Parts.Select(part => Term(part, isWithAmount: true)));

    private string Term(ProofTerm term, bool isWithAmount) => isWithAmount
        ? phrases.Fill("derive-term", ("coordinate", Coordinate(term.Coordinate)), ("amount", Bounds(term)))
        : Coordinate(term.Coordinate);

    /// <summary>A printed amount stands in the middle of what it may be.</summary>
    private string Bounds(ProofTerm term) => term.High is { } high && (term.Low > 0 || high == 0) && high - term.Low <= table.Step
        ? Text((term.Low + high) / 2)
        : Between(term.Low, term.High);

    private string Fact(Claim claim)
    {
        var place = FindingWords.Label(phrases, places.Of(string.Empty, claim.Place), null);
        return claim.Figure.IsStated ? phrases.Fill("derive-fact", ("place", place), ("text", claim.Figure.Text)) : phrases.Fill("derive-fact-blank", ("place", place));
    }

    /// <summary>The members that set a coordinate apart, without what all of the document shares.</summary>
    private string Coordinate(Coordinate coordinate)
    {
        var cube = coordinate.Cube;
        var isRevenue = coordinate[cube.Flow]?.Id == "revenue";
        Dimension[] shared = [cube.Year, cube.Stage, cube.Period, cube.Measure, isRevenue ? cube.Nature : cube.Flow];
        var words = coordinate.Stated.Where(member => !member.IsAll && !shared.Contains(member.Dimension)).Select(Label).ToList();
        return words.Count == 0 ? phrases["derive-all"] : string.Join('·', words);
    }

    private string Label(Member member) => phrases.Language == Phrases.English && member.English.Length > 0 ? member.English
        : char.IsAsciiDigit(member.Id[0]) && member.Id != member.Label ? $"{member.Id} {member.Label}" : member.Label;

    private string Text(decimal yuan) => (yuan / table.Unit.InYuan()).ToString(money, CultureInfo.InvariantCulture);

    /// <summary>How many decimals the table prints in its unit.</summary>
    private static int Decimals(DerivedTable table)
    {
        var decimals = 0;
        for (var digit = table.Unit.InYuan(); digit > table.Step; digit /= 10) decimals++;
        return decimals;
    }
}

using System.Text.RegularExpressions;
using Mingsuan.Checking;

namespace Mingsuan.Conformance.Tests;

/// <summary>
/// An identity written with labelled cells: <c>t07.total@371-402 - t06.total@340-358 = t10.total@437</c>. A name with lines stands for every
/// amount printed there in that column, without lines for the whole column.
/// </summary>
internal sealed partial class CellTerms(string truth, CheckedSeed seed)
{
    /// <summary>What is missing where the identities that hold do not say together what is written; else null.</summary>
    public string? MissingFollows(string detail) =>
        Read(detail) is not { } sides ? $"{detail}: no such cells"
        : seed.Held.Imply([.. sides.Left, .. sides.Right.Select(term => term with { Coefficient = -term.Coefficient })]) ? null : $"{detail} does not follow";

    /// <summary>What is missing where no single identity of that outcome ties exactly these cells; else null.</summary>
    public string? MissingOne(string detail, Predicate<OutcomeKind> isExpected) =>
        Read(detail) is not { } sides ? $"{detail}: no such cells"
        : seed.Identities.Any(identity => isExpected(identity.Outcome) && (Ties(identity.Identity, sides.Left, sides.Right) || Ties(identity.Identity, sides.Right, sides.Left))) ? null : $"{detail} is not generated";

    /// <summary>
    /// What is missing of <c>crosswalk t07.total@371-402 @397</c>: each amount of the lines stands in an identity with that evidence that holds, but
    /// those of the last lines, if any are named, in one of the expected outcome.
    /// </summary>
    public string? MissingRows(string detail, Predicate<OutcomeKind> isExpected)
    {
        var words = detail.Split(' ');
        var exceptions = LineRange.Parse(words.ElementAtOrDefault(2)?.TrimStart('@') ?? string.Empty);
        var identities = seed.Report.Identities.Where(identity => identity.Evidence.StartsWith(words[0], StringComparison.Ordinal)).ToList();
        var missing = Side(words[1]).Where(term => !identities.Exists(identity => identity.Terms.Any(other => other.Claim == term.Claim) && IsMet(identity.Outcome.Kind, term))).ToList();
        return missing.Count == 0 ? null : $"{detail}: {string.Join(", ", missing.Select(term => $"line {term.Claim.Place.Line}"))}";

        bool IsMet(OutcomeKind outcome, Term term) => exceptions.Contains(term.Claim.Place.Line) ? isExpected(outcome) : outcome is OutcomeKind.Holds or OutcomeKind.Rounded;
    }

    private static bool Ties(Identity identity, List<Term> left, List<Term> right) => IsMadeOf(identity.Left, left) && IsMadeOf(identity.Right, right);

    /// <summary>Zeros that are not asked for may stand beside.</summary>
    private static bool IsMadeOf(Side side, List<Term> terms) =>
        terms.TrueForAll(term => side.Terms.Contains(term)) && side.Terms.All(term => terms.Contains(term) || term.Claim.Figure.IsNothing);

    private (List<Term> Left, List<Term> Right)? Read(string detail)
    {
        var sides = detail.Split(" = ").Select(Side).ToList();
        return sides is [{ Count: > 0 } left, { Count: > 0 } right] ? (left, right) : null;
    }

    private List<Term> Side(string text) => [.. Name.Matches(text).SelectMany(name => Terms(name.Groups[2].Value, name.Groups[3].Value, name.Groups[4].Value, name.Groups[1].Value == "-" ? -1 : 1))];

    private IEnumerable<Term> Terms(string table, string column, string lines, int coefficient)
    {
        var range = lines.Length == 0 ? null : LineRange.Parse(lines);
        return LabelledCells.Of(truth, seed.Seed, table)
            .Where(cell => cell.Column == column && cell.Text.Length > 0 && (range is null || range.Contains(cell.Lines.First)))
            .Select(cell => new Term(seed.ClaimAt(cell) ?? throw new InvalidOperationException($"{cell} stands in no identity"), coefficient));
    }

    [GeneratedRegex(@"(-?)\s*(\w+)\.(\w+)(?:@([\d-]+))?")]
    private static partial Regex Name { get; }
}

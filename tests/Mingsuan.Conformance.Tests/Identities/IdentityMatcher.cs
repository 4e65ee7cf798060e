using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Conformance.Tests;

/// <summary>Finds the generated identities that express a labelled one, from its lines, tables and amounts alone.</summary>
internal sealed class IdentityMatcher(string truth, CheckedSeed seed)
{
    private readonly Dictionary<string, LineRange> tables = Csv.Read(Path.Combine(truth, "tables.csv"))
        .Where(row => row["seed"] == seed.Seed).ToDictionary(row => row["csv"], row => LineRange.Parse(row["seed_lines"]), StringComparer.Ordinal);

    /// <summary>The identities, with the outcome that they come to together; empty where none is found.</summary>
    public IReadOnlyList<GeneratedIdentity> Match(LabelledIdentity label)
    {
        if (label.Rows is not null) return new RowIdentities(truth, seed).Match(label);
        if (label.Left.Sum is null || label.Right.Sum is null) return [];
        var direct = seed.Identities.Where(identity => IsExpressedBy(label, identity)).OrderByDescending(identity => IsExpected(label, identity.Outcome)).Take(1).ToList();
        return direct.Count > 0 && IsExpected(label, direct[0].Outcome) ? direct : ByChain(label) ?? BySubstitute(label) ?? direct;
    }

    /// <summary>True where an identity with the amounts and the outcome of the label touches these lines, whatever copies it takes for the rest.</summary>
    public bool IsFoundAt(LabelledIdentity label, LineRange lines) => seed.Identities.Any(identity =>
        IsExpected(label, identity.Outcome) && identity.Left.Concat(identity.Right).Any(term => lines.Contains(term.Claim.Place.Line))
        && ((HasSide(label, label.Left, identity.Left, isParts: true) && HasSide(label, label.Right, identity.Right, isParts: true))
            || (HasSide(label, label.Left, identity.Right, isParts: true) && HasSide(label, label.Right, identity.Left, isParts: true))));

    /// <summary>Holds, Rounded or Broken, as the label says.</summary>
    public static bool IsExpected(LabelledIdentity label, OutcomeKind outcome) => label.Holds switch
    {
        "yes" => outcome == OutcomeKind.Holds,
        "yes (rounding)" => outcome == OutcomeKind.Rounded,
        _ => outcome == OutcomeKind.Broken,
    };

    private bool IsExpressedBy(LabelledIdentity label, GeneratedIdentity identity)
    {
        var terms = identity.Left.Concat(identity.Right).Select(term => term.Claim).ToList();
        if (label.Right.Sum == 0 || label.Left.Sum == 0) return IsZeroExpressedBy(label, identity);
        if (terms.Count == 0 || !StandThere(label, terms)) return false;
        if (identity.Identity.Formula != Formula.Sum) return IsPercentage(label, identity);
        return (HasSide(label, label.Right, identity.Left) && HasSide(label, label.Left, identity.Right, isParts: true))
            || (HasSide(label, label.Right, identity.Right) && HasSide(label, label.Left, identity.Left, isParts: true));
    }

    /// <summary>Where one side is a printed zero, the zero is a term too.</summary>
    private bool IsZeroExpressedBy(LabelledIdentity label, GeneratedIdentity identity)
    {
        var (left, right) = (identity.Identity.Left.Terms, identity.Identity.Right.Terms);
        if (!StandThere(label, [.. left.Concat(right).Where(term => term.Claim.Figure.IsStated).Select(term => term.Claim)])) return false;
        return (Sum(left) == label.Left.Sum && Sum(right) == label.Right.Sum) || (Sum(left) == label.Right.Sum && Sum(right) == label.Left.Sum);
        static decimal Sum(IEnumerable<Term> terms) => terms.Sum(InLabelUnit);
    }

    private static bool IsPercentage(LabelledIdentity label, GeneratedIdentity identity) =>
        identity.Left is [var stated] && stated.Claim.Figure.Value == label.Right.Sum;

    private bool HasSide(LabelledIdentity label, LabelledSide side, IReadOnlyList<Term> terms, bool isParts = false) =>
        terms.Count > 0 && side.IsMadeOf([.. terms.Select(InLabelUnit)]) && (isParts || terms.Count > 1 || IsInColumn(label, terms[0].Claim));

    private static decimal InLabelUnit(Term term) => term.Coefficient * term.Claim.Figure.Value / (term.Claim.Figure.Unit is null ? 1 : 10_000);

    private bool IsInColumn(LabelledIdentity label, Claim claim) =>
        label.Column is not { } column || label.ColumnTable is not { } number
        || LabelledCells.Of(truth, seed.Seed, TableId(number)).Any(cell => cell.Column == column && cell.Lines.Contains(claim.Place.Line) && cell.Expected.IsMetBy(claim.Coordinate));

    /// <summary>Each table named and each line group is touched, and nothing else is used.</summary>
    private bool StandThere(LabelledIdentity label, IReadOnlyList<Claim> claims) =>
        label.LineGroups.All(lines => claims.Any(claim => lines.Contains(claim.Place.Line)))
        && label.Tables.All(numbers => claims.Any(claim => numbers.Any(number => IsInTable(number, claim))))
        && (label.Tables.Count == 0 || claims.All(claim => IsSpokenOf(label, claim)));

    private bool IsSpokenOf(LabelledIdentity label, Claim claim) =>
        label.LineGroups.Any(lines => lines.Contains(claim.Place.Line)) || label.Tables.Any(numbers => numbers.Any(number => IsInTable(number, claim)));

    private bool IsInTable(string number, Claim claim) => tables.TryGetValue(TableId(number), out var lines) && lines.Contains(claim.Place.Line);

    private string TableId(string number) =>
        tables.Keys.FirstOrDefault(id => id == $"t{number.PadLeft(2, '0')}")
        ?? tables.Keys.FirstOrDefault(id => id.StartsWith($"t{number.PadLeft(2, '0')}_", StringComparison.Ordinal) && !id.EndsWith("targets", StringComparison.Ordinal)) ?? number;

    /// <summary>Two printed amounts that are tied through copies of one of them.</summary>
    private IReadOnlyList<GeneratedIdentity>? ByChain(LabelledIdentity label)
    {
        var lefts = Places(label, label.Left);
        var rights = Places(label, label.Right);
        foreach (var left in lefts)
        {
            foreach (var right in rights.Where(right => !ReferenceEquals(left, right) && (left.Place.Line != right.Place.Line || left.Group != right.Group) && StandThere(label, [left, right])))
            {
                if (seed.Chain(left, right) is { } chain && IsExpected(label, Together(chain))) return chain;
            }
        }

        return null;
    }

    /// <summary>The worst outcome of a chain.</summary>
    private static OutcomeKind Together(IReadOnlyList<GeneratedIdentity> chain) => chain.Max(link => link.Outcome);

    private List<Claim> Places(LabelledIdentity label, LabelledSide side) =>
        side.Addends is { Count: > 1 } ? [] : [.. seed.Claims.Where(claim => side.IsMadeOf([InLabelUnit(new Term(claim, 1))]) && (label.Tables.Count == 0 || IsSpokenOf(label, claim)))];

    /// <summary>A sum that is compared with a copy of the labelled whole.</summary>
    private IReadOnlyList<GeneratedIdentity>? BySubstitute(LabelledIdentity label)
    {
        if (label.Left.Addends is not { Count: > 1 } && label.Left.Addends is not null) return null;
        foreach (var whole in Places(label, label.Right).Where(whole => IsInColumn(label, whole)))
        {
            foreach (var identity in seed.Identities.Where(identity => identity.Identity.Formula == Formula.Sum && IsExpected(label, identity.Outcome)))
            {
                var chain = Substitute(label, whole, identity.Left, identity.Right) ?? Substitute(label, whole, identity.Right, identity.Left);
                if (chain is not null) return [identity, .. chain];
            }
        }

        return null;
    }

    private IReadOnlyList<GeneratedIdentity>? Substitute(LabelledIdentity label, Claim whole, IReadOnlyList<Term> copy, IReadOnlyList<Term> parts)
    {
        if (copy is not [{ Coefficient: 1 } single] || parts.Count < 2 || !label.Left.IsMadeOf([.. parts.Select(InLabelUnit)])) return null;
        if (!StandThere(label, [whole, .. parts.Select(part => part.Claim)])) return null;
        return seed.Chain(single.Claim, whole) is { } chain && chain.All(link => link.Outcome == OutcomeKind.Holds) ? chain : null;
    }
}

using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Mends figures that were misread in a scan: where one recognised figure, and no other, differs by a single letter from the value that makes
/// all its identities hold, that value is what is printed. Figures that a file states are never touched.
/// </summary>
internal sealed class ScanMending
{
    private readonly Dictionary<Claim, List<Identity>> identities = [];

    private ScanMending(IEnumerable<Identity> all)
    {
        foreach (var identity in all.Where(IsProof))
        {
            foreach (var claim in identity.Terms.Select(term => term.Claim).Where(claim => claim.Place.Recognition is not null).Distinct())
            {
                if (!identities.TryGetValue(claim, out var list)) identities.Add(claim, list = []);
                list.Add(identity);
            }
        }
    }

    /// <summary>True for a disclosure that holds recognised figures.</summary>
    public static bool Applies(Disclosure disclosure) =>
        disclosure.Facts.Any(fact => fact.Place.Recognition is not null)
        || disclosure.Tables.SelectMany(table => table.Panels).SelectMany(panel => panel.Cells).Any(cell => cell.Place.Recognition is not null);

    /// <summary>The figures that the identities mend; none where nothing was recognised.</summary>
    public static List<MendedFigure> Of(IReadOnlyList<Identity> all)
    {
        var mending = new ScanMending(all);
        var found = mending.identities.Keys.Select(mending.Mend).OfType<(Claim Claim, MendedFigure Figure)>().ToList();
        return [.. found.Where(one => mending.IsOnly(one.Claim, found)).Select(one => one.Figure).OrderBy(figure => figure.Fact ?? int.MaxValue)];
    }

    private static bool IsProof(Identity identity) =>
        identity is { Relation: Relation.Equal, Formula: Formula.Sum, IsFirm: true }
        && identity.Kind is IdentityKind.RollUp or IdentityKind.Agreement or IdentityKind.CrossRollUp or IdentityKind.Balance
        && (identity.Outcome.Kind != OutcomeKind.CouldNotCheck || identity.Outcome.Reason == Reasons.Illegible);

    /// <summary>Two figures of one identity that could both be the misread one leave it open, unless only one of them was in doubt when it was read.</summary>
    private bool IsOnly(Claim claim, List<(Claim Claim, MendedFigure Figure)> found)
    {
        var rivals = found.Where(other => !ReferenceEquals(other.Claim, claim) && identities[claim].Exists(identities[other.Claim].Contains)).ToList();
        return rivals.Count == 0 || (IsDoubtful(claim) && !rivals.Exists(rival => IsDoubtful(rival.Claim)));
    }

    private static bool IsDoubtful(Claim claim) => claim.IsIllegible || claim.Place.Recognition is { IsDoubtful: true };

    /// <summary>The one value that all identities of a claim ask for, if a single misread letter explains it; null where one holds already.</summary>
    private (Claim Claim, MendedFigure Figure)? Mend(Claim claim)
    {
        var all = identities[claim];
        if (claim.Figure.State is not (CellState.Stated or CellState.Illegible) || all.Exists(identity => !identity.IsBroken && identity.Outcome.Kind != OutcomeKind.CouldNotCheck)) return null;
        var open = all.FindAll(identity => identity.Terms.All(term => ReferenceEquals(term.Claim, claim) || !term.Claim.IsIllegible));
        if (open.Count == 0) return null;
        var model = Model(claim, open);
        if (model is null || Values(claim, open) is not [var value]) return null;
        var unit = model.Unit?.InYuan() ?? 1;
        if (Misreading.Print(value / unit, model.Decimals) is not { } text || !Misreading.Explains(claim.Figure.Text, text)) return null;
        var mended = new Figure(text, value, model.HalfStep) { Unit = model.Unit, Decimals = model.Decimals };
        return (claim, new MendedFigure(claim.Fact, claim.Place, claim.Figure, mended, [.. open.Select(Proof)]));
    }

    /// <summary>The finest print among the figures beside it: what is mended is printed like them.</summary>
    private static Figure? Model(Claim claim, List<Identity> open) => open
        .SelectMany(identity => identity.Terms).Select(term => term.Claim)
        .Where(other => other.IsStated && (!ReferenceEquals(other, claim) || other.Figure.Decimals > 0))
        .Select(other => other.Figure).MinBy(figure => figure.HalfStep);

    private static List<decimal> Values(Claim claim, List<Identity> open) => [.. open.Select(identity => Wanted(claim, identity)).Distinct()];

    private static decimal Wanted(Claim claim, Identity identity)
    {
        var factor = Coefficient(claim, identity.Left) - Coefficient(claim, identity.Right);
        return factor == 0 ? claim.Figure.Value : claim.Figure.Value - ((identity.Left.Value - identity.Right.Value) / factor);
    }

    private static decimal Coefficient(Claim claim, Side side) =>
        side.Terms.Where(term => ReferenceEquals(term.Claim, claim)).Sum(term => term.Coefficient);

    private static string Proof(Identity identity) => $"{Printing.Label(identity.Left)} = {Printing.Label(identity.Right)}";
}

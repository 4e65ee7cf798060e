using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Everything that a document states, by what it is compared under.</summary>
internal sealed class KeyedFigures
{
    private readonly Dictionary<ComparisonKey, List<ComparedFigure>> byKey = [];
    private readonly Func<Coordinate, Coordinate> translate;

    private KeyedFigures(Func<Coordinate, Coordinate> translate) => this.translate = translate;

    public IReadOnlyDictionary<ComparisonKey, List<ComparedFigure>> ByKey => byKey;

    /// <summary>The statements of a book with their coordinates taken to those of the comparison.</summary>
    public static KeyedFigures Of(ClaimBook book, Func<Coordinate, Coordinate> translate)
    {
        var figures = new KeyedFigures(translate);
        foreach (var claim in book.Claims) figures.Put(claim, new ComparedFigure(claim.Figure, claim.Place, claim.Group.Kind), claim.Coordinate, claim.Base);
        return figures;
    }

    /// <summary>The prior amounts that amounts and their changes imply; a change beside a rounded amount was taken from rounded ones.</summary>
    public void AddImplied(ClaimBook book)
    {
        var (measure, amount) = (book.Cube.Measure, book.Cube.Measure["amount"]);
        var stated = new Dictionary<Coordinate, Claim>();
        var beside = new Dictionary<(Coordinate, ClaimGroup), Claim>();
        foreach (var claim in book.Claims.Where(claim => claim is { Base: null, IsStated: true }))
        {
            stated.TryAdd(claim.Coordinate, claim);
            beside.TryAdd((claim.Coordinate, claim.Group), claim);
        }

        foreach (var change in book.Claims.Where(claim => claim is { Base: not null, IsStated: true } && claim.Coordinate[measure]?.Id == "change"))
        {
            var at = change.Coordinate.With(amount);
            if (beside.TryGetValue((at, change.Group), out var current) || stated.TryGetValue(at, out current)) Put(change, Prior(current, change), change.Base!.With(amount), null); // filtered above
        }
    }

    /// <summary>What is stated of each coordinate once whole and part that are the same money are brought to one form.</summary>
    public Dictionary<ComparisonKey, List<ComparedFigure>> Resolved(IEnumerable<ComparisonKey> keys, Canonical canonical)
    {
        var found = new Dictionary<ComparisonKey, List<ComparedFigure>>();
        foreach (var key in keys)
        {
            var form = new ComparisonKey(canonical.Of(key.Coordinate, true), key.Base is { } compared ? canonical.Of(compared, true) : null, null);
            if (HasOpen(form.Coordinate)) continue;
            if (!found.TryGetValue(form, out var list)) found.Add(form, list = []);
            list.AddRange(byKey[key]);
        }

        return found;
    }

    private static ComparedFigure Prior(Claim current, Claim change)
    {
        var value = current.Figure.Value - change.Figure.Value;
        var figure = new Figure(Printing.InFull(value, current.Figure), value, current.HalfStep + change.HalfStep) { Unit = current.Figure.Unit, Decimals = current.Figure.Decimals };
        return new ComparedFigure(figure, change.Place, ClaimGroupKind.Paragraph) { IsImplied = true };
    }

    private void Put(Claim claim, ComparedFigure figure, Coordinate coordinate, Coordinate? compared)
    {
        var own = translate(coordinate);
        var key = new ComparisonKey(own, compared is null ? null : translate(compared), claim.IsUnknown || HasOpen(own) ? TitleOf(claim) : null);
        if (!byKey.TryGetValue(key, out var list)) byKey.Add(key, list = []);
        list.Add(figure with { Group = claim.Group.Id, Coordinate = own });
    }

    private static bool HasOpen(Coordinate coordinate) => coordinate.Cube.Dimensions.Any(dimension => coordinate[dimension] is null);

    /// <summary>What an open coordinate means, its table alone tells; a sentence is told by its kind only.</summary>
    private static string TitleOf(Claim claim) => claim.Place.Table is { } title ? ComparedTitles.Of(title) : claim.Group.Kind.ToString();
}

using System.Globalization;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Conformance.Tests;

/// <summary>How a number that was read compares with one that was written.</summary>
internal enum Likeness
{
    Other,

    /// <summary>Another coordinate, of as much money in this ledger, and apart only in scopes that the document leaves open and the reader inferred.</summary>
    SameMoney,
    Equal,
}

/// <summary>Compares facts of a read document with numbers of a written one, a ledger's members with the document's own by code or name.</summary>
internal sealed class MoneyComparison(Ledger ledger, LedgerAmounts amounts)
{
    private readonly CubeSpace cube = ledger.Scope.Cube;

    /// <summary>Of a cell of a table.</summary>
    public Likeness OfCell(PrintedNumber written, Fact read)
    {
        if (read.Figure.Text != written.Text) return Likeness.Other;
        return Difference(written, read) is null ? (Alike(written, read).Equals(written.Coordinate) ? Likeness.Equal : Likeness.SameMoney) : Likeness.Other;
    }

    /// <summary>Of a number in a sentence, whose scopes are told by the tables: as much money, or a count of the same things.</summary>
    public bool IsSaid(PrintedNumber written, Fact read)
    {
        if (Digits(read.Figure.Text) != written.Text) return false;
        var alike = Alike(written, read);
        if (alike.Equals(written.Coordinate)) return true;
        if (Counted(written.Coordinate) is { } counted) return ReferenceEquals(counted, Counted(alike));
        return ReferenceEquals(alike[cube.Measure], written.Coordinate[cube.Measure]) && amounts.At(Amount(written.Coordinate)) is { } own && amounts.At(Amount(alike))?.Yuan == own.Yuan;
    }

    /// <summary>How the fact of a cell differs from what was written there; null where it does not, but in what the document leaves open.</summary>
    public string? Difference(PrintedNumber written, Fact? fact)
    {
        if (fact is null) return "not read";
        if (fact.Figure.Text != written.Text) return $"read as {fact.Figure.Text}";
        var inferred = fact.Inferred.Select(scope => scope.Member.Dimension).Append(cube.Body).ToList();
        foreach (var dimension in cube.Dimensions)
        {
            var (mine, theirs) = (written.Coordinate[dimension], Translated(dimension, fact.Coordinate[dimension]));
            if (ReferenceEquals(mine, theirs)) continue;
            if (theirs is null && Members(dimension).All(member => amounts.At(written.Coordinate.With(member)) == amounts.At(written.Coordinate))) continue;
            if (theirs is null || !inferred.Contains(dimension)) return $"{dimension} is {theirs?.Id ?? "open"}, not {mine?.Id}";
        }

        var alike = Alike(written, fact);
        return alike.Equals(written.Coordinate) || amounts.At(alike) == amounts.At(written.Coordinate) ? null : $"taken to be of {string.Join(' ', cube.Dimensions.Where(d => !ReferenceEquals(alike[d], written.Coordinate[d])).Select(d => $"{alike[d]}, not of {written.Coordinate[d]}"))}";
    }

    /// <summary>The members that an open scope may turn out to be.</summary>
    private static IEnumerable<Member> Members(Dimension dimension) => dimension.Members.Where(member => member.Depth <= 1);

    /// <summary>The number without the unit that stands behind it in a sentence.</summary>
    private static string Digits(string text) => string.Concat(text.Where(letter => letter != ' ').TakeWhile(letter => char.IsAsciiDigit(letter) || letter is ',' or '.' or '-'));

    /// <summary>What was read, in the ledger's members; what is left open is as it was written.</summary>
    private Coordinate Alike(PrintedNumber written, Fact read) =>
        cube.Dimensions.Aggregate(written.Coordinate, (alike, dimension) => Translated(dimension, read.Coordinate[dimension]) is { } theirs ? alike.With(theirs) : alike);

    /// <summary>What is counted, in the words of the catalog; null for amounts. A count has no sum that could tell its other positions.</summary>
    private Member? Counted(Coordinate coordinate)
    {
        var measure = coordinate[cube.Measure];
        if (measure?.IsWithin(cube.Measure["count"]) != true) return null;
        while (measure is { IsLocal: true }) measure = measure.Parent;
        return measure;
    }

    private Coordinate Amount(Coordinate coordinate) => coordinate.With(cube.Measure["amount"]);

    /// <summary>The ledger's member for one of the document's own: units by code or name, projects by name; what only the reader tells apart is what it lies in.</summary>
    private Member? Translated(Dimension dimension, Member? member)
    {
        while (member is { IsLocal: true })
        {
            if (Own(dimension, member) is { } own) return own;
            member = member.Parent;
        }

        return member;
    }

    private Member? Own(Dimension dimension, Member member)
    {
        if (dimension == cube.Year) return ledger.Scope.Year(new FiscalYear(int.Parse(member.Id, CultureInfo.InvariantCulture)));
        if (dimension == cube.Body && (member.Id == ledger.Body.Code || member.Label == ledger.Body.Name) && ledger.Units.Length > 1) return dimension.Root;
        var label = TextFolding.Fold(member.Label).Split('[')[0]; // the mark of a unit or department
        return ledger.Scope.Own(dimension).FirstOrDefault(own => own.Id == member.Id || TextFolding.Fold(own.Label) == label);
    }
}

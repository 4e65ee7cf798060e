using System.Globalization;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Benchmarks;

/// <summary>How a number that was read compares with one that was written.</summary>
internal enum Likeness
{
    Other,

    /// <summary>Another coordinate, of the same money in this ledger: a scope that the document leaves open.</summary>
    SameMoney,
    Equal,
}

/// <summary>Compares facts of a read document with numbers of a written one, a ledger's members with the document's own by code or name.</summary>
internal sealed class MoneyComparison(Ledger ledger, LedgerAmounts amounts)
{
    private readonly CubeSpace cube = ledger.Scope.Cube;

    public Likeness Of(PrintedNumber written, Fact read)
    {
        if (Digits(read.Figure.Text) != written.Text) return Likeness.Other;
        var alike = written.Coordinate;
        foreach (var dimension in cube.Dimensions)
        {
            var theirs = Translated(dimension, read.Coordinate[dimension]);
            if (theirs is not null && !ReferenceEquals(written.Coordinate[dimension], theirs)) alike = alike.With(theirs);
        }

        if (alike.Equals(written.Coordinate)) return Likeness.Equal;
        if (Counted(written.Coordinate) is { } counted) return ReferenceEquals(counted, Counted(alike)) ? Likeness.SameMoney : Likeness.Other;
        return ReferenceEquals(alike[cube.Measure], written.Coordinate[cube.Measure]) && amounts.At(Amount(alike)) is { } amount && amounts.At(Amount(written.Coordinate)) is { } own && amount.Yuan == own.Yuan
            ? Likeness.SameMoney
            : Likeness.Other;
    }

    /// <summary>What is counted, in the words of the catalog; null for amounts. A count has no sum that could tell its other positions.</summary>
    private Member? Counted(Coordinate coordinate)
    {
        var measure = coordinate[cube.Measure];
        if (measure?.IsWithin(cube.Measure["count"]) != true) return null;
        while (measure is { IsLocal: true }) measure = measure.Parent;
        return measure;
    }

    /// <summary>The number without the unit that stands behind it in a sentence.</summary>
    private static string Digits(string text) => string.Concat(text.Where(letter => letter != ' ').TakeWhile(letter => char.IsAsciiDigit(letter) || letter is ',' or '.' or '-'));

    private Coordinate Amount(Coordinate coordinate) => coordinate.With(cube.Measure["amount"]);

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
        if (dimension == cube.Body && (member.Id == ledger.Body.Code || member.Label == ledger.Body.Name)) return dimension.Root;
        var label = TextFolding.Fold(member.Label).Split('[')[0];
        return ledger.Scope.Own(dimension).FirstOrDefault(own => own.Id == member.Id || TextFolding.Fold(own.Label) == label);
    }
}

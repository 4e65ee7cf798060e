using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Prints values as the document prints its numbers.</summary>
internal static class Printing
{
    private const int MostDecimals = 6;

    /// <summary>In the figure's unit, with its decimals.</summary>
    public static string LikePrinted(decimal value, Figure figure) => Text(InUnit(value, figure), figure.Decimals);

    /// <summary>In the figure's unit, with at least its decimals, and with more where the value would lose something.</summary>
    public static string InFull(decimal value, Figure figure)
    {
        var number = InUnit(value, figure);
        var decimals = figure.Decimals;
        while (decimals < MostDecimals && Math.Round(number, decimals, MidpointRounding.AwayFromZero) != number) decimals++;
        return Text(number, decimals);
    }

    /// <summary>The label of a claim for people: the document's own words.</summary>
    public static string Label(Claim claim)
    {
        string?[] labels = [claim.Place.Table, ProjectOf(claim), claim.Place.Row, claim.Place.Column];
        var label = string.Join(" · ", labels.Where(text => !string.IsNullOrWhiteSpace(text)));
        return label.Length > 0 ? label : claim.Place.Text ?? CoordinateLabel(claim.Coordinate);
    }

    /// <summary>The project of a form: many forms have the same fields.</summary>
    private static string? ProjectOf(Claim claim) => claim is { Group.Kind: ClaimGroupKind.Form } && claim.Coordinate[claim.Coordinate.Cube.Project] is { IsAll: false } project ? project.Label : null;

    /// <summary>The label of a side: of its claim, of the field that it adds up over many forms, or of the first addends.</summary>
    public static string Label(Side side)
    {
        const int most = 4;
        var claims = side.Terms.Select(term => term.Claim).ToList();
        if (claims.Count == 1) return Label(claims[0]);
        if (claims.Count > most && SameField(claims) is { } field) return $"Σ({field} × {claims.Count})";
        var amounts = claims.FindAll(claim => claim.Figure.Value != 0);
        var names = (amounts.Count > 0 ? amounts : claims).Select(Label).Distinct().Take(most + 1).ToList(); // where all are zero, they are what it is about
        return names is [var only] ? only : $"Σ({string.Join(" + ", names.Take(most))}{(names.Count > most ? " + …" : string.Empty)})";
    }

    private static string? SameField(List<Claim> claims)
    {
        if (!claims.TrueForAll(claim => claim.Group.Kind == ClaimGroupKind.Form)) return null;
        var fields = claims.Select(claim => claim.Place.Row?.Trim(':', '：', ' ')).Distinct().Take(2).ToList();
        return fields is [{ Length: > 0 } only] ? only : null;
    }

    private static string CoordinateLabel(Coordinate coordinate) =>
        string.Join(" · ", coordinate.Stated.Where(member => !member.IsAll).Select(member => member.Label));

    private static decimal InUnit(decimal value, Figure figure) => figure.Unit is { } unit ? value / unit.InYuan() : value;

    private static string Text(decimal number, int decimals) =>
        Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals}", CultureInfo.InvariantCulture);
}

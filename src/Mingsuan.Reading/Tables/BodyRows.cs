using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Recognises the rows of bodies (department, units) in a panel and puts the rows below them under their body.</summary>
internal sealed class BodyRows(ReadingContext context, bool hasTotal)
{
    private readonly List<(string Code, Member Body)> bodies = [];
    private Member? current;
    private bool lastWasBody;
    private IReadOnlyList<string> lastMoney = [];

    /// <summary>The coordinate of a body's row, or null for a row of another kind.</summary>
    public Coordinate? TryRead(RowDraft row)
    {
        var (code, name) = Identify(row);
        if (name is null)
        {
            lastWasBody = false;
            return null;
        }

        row.IsBody = true;
        if (StandsForTotal(row, name))
        {
            (current, lastWasBody, lastMoney) = (context.Cube.Body.Root, true, row.Money);
            return context.Cube.Blank.With(current);
        }

        var parent = bodies.FindLast(known => code.Length > known.Code.Length && known.Code.Length > 0 && code.StartsWith(known.Code, StringComparison.Ordinal)).Body
            ?? (lastWasBody && code.Length == 0 ? current : null)
            ?? context.Cube.Body.Root;
        current = context.Locals.Body(parent, code.Length > 0 ? code : TextFolding.Fold(name), name);
        bodies.Add((code, current));
        lastWasBody = true;
        return context.Cube.Blank.With(current);
    }

    /// <summary>Where no 合计 is printed, the first body's row is the total; a body right below it with the same amounts repeats it.</summary>
    private bool StandsForTotal(RowDraft row, string name) =>
        !hasTotal && (current is null || (row.Year is not null && IsDisclosing(TextFolding.Fold(name))) || (lastWasBody && current.IsAll && row.Money.SequenceEqual(lastMoney)));

    /// <summary>A row's coordinate below the body whose row stands above it.</summary>
    public Coordinate Under(Coordinate row) => current is null ? row : row.With(current);

    private (string Code, string? Name) Identify(RowDraft row)
    {
        var isCode = row.Project.Length > 0 && row.Project.All(char.IsAsciiDigit);
        if (row.Project.Length > 0 && !isCode && !IsBody(row.Project)) return (string.Empty, null);
        var code = isCode ? row.Project : row.BodyCode;
        if (row.Project.Length > 0 && !isCode) return (code, row.Project);
        if (row.BodyName.Length > 0) return (code, row.BodyName);
        if (row.Label.Text.Length == 0) return (code, row.BodyCode.Length > 0 ? row.BodyCode : null);
        if (row.BodyCode.Length > 0 && row.CodePieces.Count == 0) return (code, row.Label.Text);
        return IsBody(row.Label.Text) ? (string.Concat(row.CodePieces), row.Label.Text) : (string.Empty, null);
    }

    private bool IsDisclosing(string folded) => context.Body is { } body && TextFolding.Fold(body) == folded;

    private bool IsBody(string text)
    {
        var folded = TextFolding.Fold(text);
        return IsDisclosing(folded) || context.Catalog.Pages.BodyMark.IsMatch(folded);
    }
}

using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Recognises the rows of bodies (department, units) in a panel and puts the rows below them under their body.</summary>
internal sealed class BodyRows
{
    private readonly ReadingContext context;
    private readonly bool hasTotal;

    /// <summary>True where a total is printed beside no body: then one beside a body is that body's.</summary>
    private readonly bool hasTotalOfAll;

    /// <summary>True where bodies and projects stand in one column and only bodies have a code.</summary>
    private readonly bool codesTellBodies;
    private readonly BodySums sums;
    private readonly HashSet<RowDraft> repeatingTotal;
    private readonly List<(string Code, Member Body)> bodies = [];
    private readonly Dictionary<RowDraft, Member> read = [];
    private Member? current;
    private bool lastWasBody;
    private IReadOnlyList<string> lastMoney = [];

    public BodyRows(ReadingContext context, List<RowDraft> rows)
    {
        this.context = context;
        codesTellBodies = !rows.Exists(row => row.BodyName.Length > 0) && rows.Exists(row => row is { IsCodeOfBody: false, Project.Length: > 0, BodyCode.Length: 0 });
        hasTotal = rows.Exists(row => row.Label.IsTotal) || rows is [{ HasMoney: true, Caption.Length: 0, CodePieces.Count: 0 }, ..];
        hasTotalOfAll = rows.Exists(row => row.Label.IsTotal && row.BodyName.Length == 0);
        sums = new BodySums(rows, IsBodyRow);
        repeatingTotal = [.. rows.Skip(1).Where((row, above) => rows[above].Label.IsTotal && Identify(row).Code.Length == 0 && row.Money.SequenceEqual(rows[above].Money) && (sums.IsWhole(row) || IsNamedAgain(rows, above + 1)))];
    }

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
        if (StandsForTotal(row, name)) lastMoney = row.Money;
        else bodies.Add((code, current = context.Locals.Body(ParentOf(row, code), code.Length > 0 ? code : TextFolding.Fold(name), name)));
        current ??= context.Cube.Body.Root;
        read[row] = current;
        lastWasBody = true;
        return context.Cube.Blank.With(current);
    }

    /// <summary>The body that the code, else the amounts, else the row right above put over this one.</summary>
    private Member ParentOf(RowDraft row, string code)
    {
        if (code.Length > 0 && sums.WholeOf(row) is { BodyCode.Length: > 0 } level && level.BodyCode.Length < code.Length) return MemberOf(level);
        if (code.Length > 0)
        {
            return bodies.FindLast(known => code.Length > known.Code.Length && known.Code.Length > 0 && code.StartsWith(known.Code, StringComparison.Ordinal)).Body ?? context.Cube.Body.Root;
        }

        if (sums.WholeOf(row) is { } whole) return MemberOf(whole);
        return (lastWasBody && !sums.IsList ? current : null) ?? context.Cube.Body.Root;
    }

    /// <summary>The member of a body's row; a row that was taken for the total of the table is of all bodies.</summary>
    private Member MemberOf(RowDraft row) => read.GetValueOrDefault(row, context.Cube.Body.Root);

    /// <summary>
    /// Where no 合计 is printed, the first body's row is the total; a body right below it with the same amounts repeats it. So does the row
    /// below a 合计 with its amounts where the bodies that follow add up to it, or one of them has its name.
    /// </summary>
    private bool StandsForTotal(RowDraft row, string name)
    {
        var stands = hasTotal
            ? repeatingTotal.Contains(row)
            : current is null || (row.Year is not null && IsDisclosing(TextFolding.Fold(name))) || (lastWasBody && current.IsAll && row.Money.SequenceEqual(lastMoney));
        if (stands) current = context.Cube.Body.Root;
        return stands;
    }

    /// <summary>True where a later row is of a body of the same name: the department's own office among its units.</summary>
    private bool IsNamedAgain(List<RowDraft> rows, int at) =>
        Identify(rows[at]).Name is { } name && rows.Skip(at + 1).Any(row => !row.Money.SequenceEqual(rows[at].Money) && Identify(row).Name is { } other && TextFolding.Fold(other) == TextFolding.Fold(name));

    /// <summary>True for the row of a body.</summary>
    public bool IsBodyRow(RowDraft row) => !row.Label.IsTotal && Identify(row).Name is not null;

    /// <summary>True for a total beside the name of a body, where another total is that of all (小计 of each unit below 合计).</summary>
    public bool IsTotalOfBody(RowDraft row) => hasTotalOfAll && row.Label.IsTotal && row.BodyName.Length > 0;

    /// <summary>True for the row of a body that holds the money of several accounts.</summary>
    public bool SpansAccounts(RowDraft row) => sums.SpansAccounts(row);

    /// <summary>The rows that follow are of no body yet.</summary>
    public void Leave() => (current, lastWasBody) = (null, false);

    /// <summary>A row's coordinate below the body whose row stands above it.</summary>
    public Coordinate Under(Coordinate row) => current is null ? row : row.With(current);

    private (string Code, string? Name) Identify(RowDraft row)
    {
        var isCode = row.Project.Length > 0 && row.Project.All(char.IsAsciiDigit);
        if (row.Project.Length > 0 && !isCode && !IsBody(row.Project) && !(row.IsCodeOfBody && codesTellBodies)) return (string.Empty, null);
        var code = isCode ? row.Project : row.BodyCode;
        if (row.Project.Length > 0 && !isCode) return (code, row.Project);
        if (row.BodyName.Length > 0) return (code, row.BodyName);
        if (row.Label.Text.Length == 0) return (code, row.BodyCode.Length > 0 ? row.BodyCode : null);
        if (row.BodyCode.Length > 0 && row.CodePieces.Count == 0) return (code, row.Label.Text);
        return IsBody(row.Label.Text) || IsKnown(row) ? (string.Concat(row.CodePieces), row.Label.Text) : (string.Empty, null);
    }

    /// <summary>A name that means nothing else and that an earlier table prints as that of a body.</summary>
    private bool IsKnown(RowDraft row) => row.Label.Term is null && row.CodePieces.Count == 0 && context.Locals.IsBody(TextFolding.Fold(row.Label.Text));

    private bool IsDisclosing(string folded) => context.Body is { } body && TextFolding.Fold(body) == folded;

    private bool IsBody(string text)
    {
        var folded = TextFolding.Fold(text);
        return IsDisclosing(folded) || context.Catalog.Pages.BodyMark.IsMatch(folded);
    }
}

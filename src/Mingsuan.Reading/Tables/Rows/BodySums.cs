using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Tells by their amounts which rows of bodies add up to the row of a body above them.</summary>
internal sealed class BodySums
{
    private readonly List<RowDraft> bodies = [];
    private readonly List<int> positions = [];
    private readonly List<Figure?[]> amounts;
    private readonly Dictionary<RowDraft, RowDraft> wholes = [];
    private readonly int[] ends;

    public BodySums(List<RowDraft> rows, Predicate<RowDraft> isBody)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (!isBody(rows[i])) continue;
            bodies.Add(rows[i]);
            positions.Add(i);
        }

        var foot = rows.Skip(positions.Count == 0 ? rows.Count : positions[^1] + 1).ToList();
        IsList = bodies.Count > 1 && positions[^1] - positions[0] == bodies.Count - 1 && foot.TrueForAll(row => row.Label.IsTotal);
        amounts = bodies.ConvertAll(row => row.Money.Select(text => NumberReader.Read(text)?.Figure).ToArray());
        ends = new int[bodies.Count];
        if (IsList && (positions[0] == 0 ? foot : [rows[positions[0] - 1], .. foot]).Exists(AddUpTo)) return; // the total counts each of them: none holds another
        for (var i = bodies.Count - 1; i >= 0; i--) ends[i] = EndOf(i);
        for (var i = bodies.Count - 1; i >= 0; i--) Hold(i);
    }

    /// <summary>True where all rows from the first body on are bodies, but for a total at the foot.</summary>
    public bool IsList { get; }

    /// <summary>The row of the body that this body is part of, or null where the amounts tell none.</summary>
    public RowDraft? WholeOf(RowDraft body)
    {
        var whole = wholes.GetValueOrDefault(body);
        while (whole is not null && AreOfOne(whole, body)) whole = wholes.GetValueOrDefault(whole);
        return whole;
    }

    /// <summary>True for a body whose parts print other codes of accounts than it does: it is not of the account that its row prints.</summary>
    public bool SpansAccounts(RowDraft body) => wholes.Any(each => each.Value == body && !AreOfOne(each.Key, body) && !each.Key.CodePieces.SequenceEqual(body.CodePieces));

    /// <summary>True for a body that others add up to.</summary>
    public bool IsWhole(RowDraft body) => wholes.ContainsValue(body);

    /// <summary>True for rows that print one body beside several accounts: those of the narrower accounts are no parts of the body.</summary>
    private static bool AreOfOne(RowDraft row, RowDraft other) =>
        row.BodyName.Length + row.BodyCode.Length > 0 && row.BodyName == other.BodyName && row.BodyCode == other.BodyCode && row.CodePieces.Count > 0;

    /// <summary>True where all bodies one by one come to the total above or below them.</summary>
    private bool AddUpTo(RowDraft total)
    {
        if (!total.Label.IsTotal || total.Money.Count != amounts[0].Length) return false;
        var sums = total.Money.Select(_ => Interval.Exact(0)).ToArray();
        for (var body = 0; body < bodies.Count; body++) Add(sums, body);
        var stated = total.Money.Select(text => NumberReader.Read(text)?.Figure.Interval ?? Interval.Exact(0)).ToList();
        return sums.Zip(stated).All(pair => pair.First.Meets(pair.Second));
    }

    private void Hold(int whole)
    {
        for (var part = whole + 1; part <= ends[whole]; part = ends[part] + 1) wholes[bodies[part]] = bodies[whole];
    }

    /// <summary>The last of the bodies that the body holds; itself where it holds none.</summary>
    private int EndOf(int whole)
    {
        if (IsNothing(whole)) return whole;
        var sums = amounts[whole].Select(_ => Interval.Exact(0)).ToArray();
        for (var next = whole + 1; next < bodies.Count; next = ends[next] + 1)
        {
            Add(sums, next);
            if (!AddUp(whole, sums) || (next == whole + 1 && positions[next] != positions[whole] + 1)) continue;
            var end = ends[next];
            while (end + 1 < bodies.Count && IsNothing(end + 1)) end++;
            return end;
        }

        return whole;
    }

    private bool IsNothing(int body) => Array.TrueForAll(amounts[body], figure => figure is null or { IsNothing: true });

    private void Add(Interval[] sums, int part)
    {
        for (var column = 0; column < sums.Length; column++) sums[column] += ValueOf(part, column);
    }

    private bool AddUp(int whole, Interval[] sums)
    {
        for (var column = 0; column < sums.Length; column++)
        {
            if (!sums[column].Meets(ValueOf(whole, column))) return false;
        }

        return true;
    }

    private Interval ValueOf(int body, int column) => amounts[body][column]?.Interval ?? Interval.Exact(0);
}

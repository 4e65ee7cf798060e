using Mingsuan.Checking;

namespace Mingsuan.Conformance.Tests;

/// <summary>“Every row: a column is the sum of others”: one generated identity for each printed row.</summary>
internal sealed class RowIdentities(string truth, CheckedSeed seed)
{
    /// <summary>One identity a row that prints the whole; empty where some row has none.</summary>
    public IReadOnlyList<GeneratedIdentity> Match(LabelledIdentity label)
    {
        var (wholeColumn, partColumns) = label.Rows!.Value;
        var table = TableOf(label);
        var cells = LabelledCells.Of(truth, seed.Seed, table).Where(cell => cell.Text.Length > 0).ToList();
        var found = new List<GeneratedIdentity>();
        foreach (var whole in cells.Where(cell => cell.Column == wholeColumn))
        {
            var parts = cells.Where(cell => cell.Lines.First == whole.Lines.First && partColumns.Contains(cell.Column)).ToList();
            if (Find(whole, parts) is not { } identities) return [];
            found.AddRange(identities);
        }

        return found;
    }

    private static string TableOf(LabelledIdentity label)
    {
        var id = $"t{label.Tables[0][0].PadLeft(2, '0')}";
        return LabelledCells.Tables.Where(table => table.Seed == label.Seed).Select(table => table.Table)
            .FirstOrDefault(table => table == id || (table.StartsWith($"{id}_", StringComparison.Ordinal) && table.EndsWith("projects", StringComparison.Ordinal))) ?? id;
    }

    private IReadOnlyList<GeneratedIdentity>? Find(LabelledCell whole, IReadOnlyList<LabelledCell> parts)
    {
        var claim = seed.ClaimAt(whole);
        var terms = parts.Select(seed.ClaimAt).ToList();
        if (claim is null || terms.Contains(null)) return null;
        var direct = seed.Identities.FirstOrDefault(identity => Is(identity.Left, identity.Right) || Is(identity.Right, identity.Left));
        if (direct is not null) return [direct];
        return terms is [{ } single] ? seed.Chain(claim, single) : null;

        bool Is(IReadOnlyList<Term> one, IReadOnlyList<Term> others) =>
            one is [var term] && ReferenceEquals(term.Claim, claim) && others.Count == terms.Count && others.All(other => terms.Contains(other.Claim));
    }
}

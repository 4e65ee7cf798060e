using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;

namespace Mingsuan.Application;

/// <summary>Hides tables of one document, derives, and holds everything derived against what the full document states.</summary>
public sealed class HidingTrials
{
    private readonly DisclosureReader reader;
    private readonly Deriver deriver;
    private readonly SourceDocument source;
    private readonly KnownAmounts stated;

    public HidingTrials(DisclosureCatalog catalog, SourceDocument source)
    {
        (reader, deriver, this.source) = (new DisclosureReader(catalog), new Deriver(catalog), source);
        var full = reader.Read(source);
        Tables = [.. full.Tables.Where(table => HiddenTables.CanHide(source, table))];
        stated = new KnownAmounts(full, new Checker(catalog).Check(full), deriver.SameMoney(full));
    }

    /// <summary>The tables that can be hidden.</summary>
    public ImmutableArray<Table> Tables { get; }

    /// <summary>Every way to choose that many of the tables.</summary>
    public IEnumerable<ImmutableArray<Table>> Choices(int count) => Choices(count, 0);

    /// <summary>Hides those tables.</summary>
    public HidingCounts Hide(ImmutableArray<Table> tables, HidingMode mode) => Hide(source, tables, mode);

    /// <summary>Hides those tables in another version of the document and holds what is derived against this one.</summary>
    public HidingCounts Hide(SourceDocument version, ImmutableArray<Table> tables, HidingMode mode)
    {
        var derivation = deriver.Derive(reader.Read(HiddenTables.Hide(version, tables, mode)));
        var verdicts = stated.Compare(derivation);
        var found = verdicts.Exact;
        var hidden = tables.SelectMany(stated.AmountsOf).ToList();
        var name = $"{source.FileName} {mode} {string.Join('+', tables.Select(table => table.Id))}";
        return new HidingCounts(1, hidden.Count, hidden.Count(found.Contains), hidden.Count(key => !found.Contains(key) && verdicts.Bounded.Contains(key)), verdicts.Contested, [.. verdicts.Wrong.Select(wrong => $"{name}: {wrong}")]);
    }

    private IEnumerable<ImmutableArray<Table>> Choices(int count, int start)
    {
        if (count == 0) return [[]];
        return from first in Enumerable.Range(start, Tables.Length - start)
               from rest in Choices(count - 1, first + 1)
               select rest.Insert(0, Tables[first]);
    }
}

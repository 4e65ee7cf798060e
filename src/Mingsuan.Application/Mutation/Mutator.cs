using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Plants errors in one document, each around a fact that was drawn.</summary>
internal sealed class Mutator
{
    private readonly DisclosureCatalog catalog;
    private readonly Disclosure disclosure;
    private readonly SourceNumbers numbers;

    private readonly IReadOnlyList<Fact> digits;

    /// <summary>Digits are changed in numbers of <paramref name="place"/> only, where it is given.</summary>
    public Mutator(DisclosureCatalog catalog, Disclosure disclosure, MutationPlace? place = null)
    {
        (this.catalog, this.disclosure, numbers) = (catalog, disclosure, new SourceNumbers(disclosure));
        Drawable = [.. disclosure.Facts.Where(IsDrawable)];
        digits = place is null ? Drawable : [.. Drawable.Where(fact => PlaceOf(fact) == place)];
    }

    /// <summary>The bound, nonzero money facts.</summary>
    public IReadOnlyList<Fact> Drawable { get; }

    /// <summary>What an error of that kind is drawn from.</summary>
    public IReadOnlyList<Fact> For(MutationKind kind) => kind == MutationKind.Digit ? digits : Drawable;

    /// <summary>What the number stands in.</summary>
    public static MutationPlace PlaceOf(Fact fact) => fact.Statement switch
    {
        Statement.Cell => MutationPlace.Table,
        Statement.Sentence => MutationPlace.Sentence,
        Statement.Field => MutationPlace.Form,
        _ => throw new ArgumentException("unknown kind of statement", nameof(fact)),
    };

    /// <summary>The document with that error; null where it cannot be planted there.</summary>
    public Mutation? Plant(MutationKind kind, Fact fact, Random random) => numbers.Of(fact) is not { } slot ? null : kind switch
    {
        MutationKind.Digit => Digit(fact, slot, random),
        MutationKind.Unit => Unit(fact, slot),
        MutationKind.Direction => new DirectionMutation(catalog.Narrative, disclosure).Of(fact, slot),
        MutationKind.SwappedRows => Rows.Swapped(fact),
        MutationKind.ShiftedColumns => Rows.Shifted(fact),
        MutationKind.OtherYear => Rows.OtherYear(fact, random),
        MutationKind.DroppedRow => Rows.Dropped(fact),
        MutationKind.RenamedAccount => Rows.Renamed(fact, random),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of mutation"),
    };

    private RowMutations Rows => new(disclosure, numbers);

    private bool IsDrawable(Fact fact) =>
        fact is { IsBound: true, Figure: { IsStated: true, Value: not 0, Unit: not null } } && fact.Coordinate[disclosure.Cube.Measure]?.Id is "amount" or "change";

    private Mutation Digit(Fact fact, SourceSlot slot, Random random)
    {
        var number = slot.NumberIn(disclosure.Source);
        var digits = Enumerable.Range(0, number.Length).Where(at => char.IsAsciiDigit(number[at])).ToList();
        var at = digits[random.Next(digits.Count)];
        var least = at == 0 && number.Length > 1 && number[1] != '.' ? 1 : 0; // no number begins with a needless zero
        var others = Enumerable.Range(least, 10 - least).Select(digit => (char)('0' + digit)).Where(digit => digit != number[at]).ToList();
        return Replaced(MutationKind.Digit, fact, slot, string.Concat(number.AsSpan(0, at), [others[random.Next(others.Count)]], number.AsSpan(at + 1)));
    }

    private Mutation? Unit(Fact fact, SourceSlot slot)
    {
        var (text, number) = (slot.TextIn(disclosure.Source), slot.NumberIn(disclosure.Source));
        if (slot.Row >= 0) return Replaced(MutationKind.Unit, fact, slot, (decimal.Parse(number, CultureInfo.InvariantCulture) * 10_000).ToString("0.00", CultureInfo.InvariantCulture));
        var (large, small) = (DisplayUnit.TenThousandYuan.Label(), DisplayUnit.Yuan.Label());
        var behind = text.AsSpan(slot.Start + slot.Length);
        var blanks = behind.Length - behind.TrimStart().Length;
        if (!behind[blanks..].StartsWith(large, StringComparison.Ordinal)) return null;
        var unit = slot with { Start = slot.Start + slot.Length + blanks, Length = large.Length };
        return new Mutation(MutationKind.Unit, fact, unit.Replace(disclosure.Source, small)) { Before = number + large, After = number + small };
    }

    private Mutation Replaced(MutationKind kind, Fact fact, SourceSlot slot, string number)
    {
        var before = slot.NumberIn(disclosure.Source);
        var scale = fact.Figure.Value / decimal.Parse(before, CultureInfo.InvariantCulture); // drawn facts are not zero
        var wrong = fact.Figure with { Text = number, Value = Math.Round(decimal.Parse(number, CultureInfo.InvariantCulture) * scale, 6) };
        return new Mutation(kind, fact, slot.Replace(disclosure.Source, number)) { Before = before, After = number, Wrong = wrong };
    }
}

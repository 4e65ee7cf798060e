using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>Last year's figures that questions ask for, found in last year's ledger as it states them; where it never says how much was carried over, in either way.</summary>
internal sealed class PreviousFigures(Ledger last)
{
    /// <summary>What tables print, and what answers gave: a form may speak of less.</summary>
    private readonly ILookup<Coordinate, ApprovedAmount> stated = last.Approved.Where(amount => amount.Figure.IsStated && (amount.Place.Column is not null || amount.Place.File == LedgerFiles.Head)).ToLookup(amount => amount.Coordinate);

    private readonly LedgerAmounts amounts = new DisclosureWriter(WritingCatalog.Default).AmountsOf(last);

    /// <summary>The amount in 万元, or null where nothing or several amounts are stated.</summary>
    public decimal? Of(Question question, FiscalYear year)
    {
        if (question.Kind != QuestionKind.Amount || question.In(last.Scope, year) is not { } coordinate) return null;
        if (stated[coordinate].FirstOrDefault() is { } exact) return InTenThousands(exact);
        var timing = last.Scope.Cube.Timing;
        Coordinate[] ways = [coordinate.With(timing.Root), coordinate.With(timing["current"]), coordinate.Without(timing)];
        var found = ways.SelectMany(way => stated[way]).Select(InTenThousands).Distinct().ToList();
        return found is [var only] ? only : found.Count == 0 ? Determined(coordinate) : null;
    }

    /// <summary>What follows from other statements: an empty table says that there was nothing. A matter of fiscal appropriation may be told without naming its source.</summary>
    private decimal? Determined(Coordinate coordinate)
    {
        var cube = last.Scope.Cube;
        Coordinate[] ways = coordinate[cube.Aspect] is { IsAll: false } ? [coordinate, coordinate.With(cube.Source["fiscal"]), coordinate.With(cube.Source.Root)] : [coordinate];
        return ways.Select(amounts.At).OfType<LedgerAmount>().Select(amount => (decimal?)new Money(amount.Yuan).In(DisplayUnit.TenThousandYuan)).FirstOrDefault();
    }

    private static decimal InTenThousands(ApprovedAmount amount) => new Money(amount.Figure.Value).In(DisplayUnit.TenThousandYuan);
}

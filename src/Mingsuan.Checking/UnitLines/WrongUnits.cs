using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>The tables of a disclosure whose unit line is wrong, one after the other, each with all that it breaks: one cause, one finding.</summary>
internal sealed class WrongUnits
{

    private readonly Fingerprints fingerprints = new();
    private readonly List<(UnitSlip Slip, List<Identity> Broken)> slips = [];

    /// <summary>The identities as printed that hold in the right unit.</summary>
    public IEnumerable<Identity> Broken => slips.SelectMany(each => each.Broken);

    public IEnumerable<Finding> Findings => slips.Select(each => ToFinding(each.Slip, each.Broken));

    /// <summary>The disclosure with one more table in the unit that fits; null where no unit line is wrong.</summary>
    public Disclosure? Correct(Disclosure disclosure, IReadOnlyList<Identity> identities)
    {
        if (new UnitSlips(disclosure, identities).Find() is not { } slip) return null;
        slips.Add((slip, []));
        return CorrectedUnit.Of(disclosure, slip);
    }

    /// <summary>The identities without those that the last unit line broke: these are kept as printed.</summary>
    public List<Identity> Attribute(IEnumerable<Identity> printed, List<Identity> corrected)
    {
        var (slip, broken) = slips[^1];
        var still = corrected.Where(identity => identity.IsBroken).Select(identity => identity.Key).ToHashSet(StringComparer.Ordinal);
        broken.AddRange(printed.Where(identity => identity.IsBroken && Concerns(identity, slip.Table) && !still.Contains(identity.Key)));
        var own = broken.Select(identity => identity.Key).ToHashSet(StringComparer.Ordinal);
        return corrected.FindAll(identity => !own.Contains(identity.Key));
    }

    private static bool Concerns(Identity identity, Table table) =>
        identity.Involved.Append(identity).SelectMany(each => each.Terms).Any(term => UnitSlips.IsIn(term.Claim, table));

    private Finding ToFinding(UnitSlip slip, List<Identity> broken)
    {
        var claims = broken.SelectMany(identity => identity.Terms).Select(term => term.Claim).Where(claim => claim.IsStated).Distinct()
            .OrderBy(claim => !UnitSlips.IsIn(claim, slip.Table)).ThenBy(claim => claim.Index).ToList();
        var line = slip.Table.UnitPlace ?? slip.Table.Place;
        return new Finding
        {
            Id = string.Empty,
            Fingerprint = fingerprints.Of(RuleIds.UnitLine, [slip.Table.Title]),
            Rule = RuleIds.DisplayUnit,
            Message = RuleIds.UnitLine,
            Severity = Severity.Error,
            Values = Values(slip, line, claims, broken.Count),
            Main = line,
            Places = [new FindingPlace(line.Text ?? slip.Table.Title, line), .. claims.Select(claim => new FindingPlace($"{Printing.Label(claim)}: {claim.Figure.Text}", claim.Place))],
            Expected = slip.Unit.Label(),
            Stated = slip.Table.Unit.Label(),
        };
    }

    private static Dictionary<string, string> Values(UnitSlip slip, Place line, List<Claim> claims, int count) => new()
    {
        ["place"] = slip.Table.Title,
        ["line"] = line.Text ?? slip.Table.Unit.Label(),
        ["stated"] = slip.Table.Unit.Label(),
        ["expected"] = slip.Unit.Label(),
        ["ratio"] = slip.Factor < 1 ? $"1:{Number(1 / slip.Factor)}" : $"{Number(slip.Factor)}:1",
        ["amounts"] = Number(claims.Count(claim => UnitSlips.IsIn(claim, slip.Table))),
        ["count"] = Number(count),
    };

    private static string Number(decimal number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}

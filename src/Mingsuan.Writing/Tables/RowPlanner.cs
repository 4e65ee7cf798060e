using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>
/// Unfolds the rows of a panel: one for each member that holds money where the layout says so, each with its texts. Money that only a column of another
/// year holds (<paramref name="years"/>) has a row too.
/// </summary>
internal sealed class RowPlanner(ProjectionContext context, LedgerAmounts amounts, LayoutScope panel, ImmutableArray<LayoutScope> years)
{
    private const string Label = "label";

    private readonly CubeSpace cube = context.Ledger.Scope.Cube;

    public IEnumerable<PlannedRow> Plan(ImmutableArray<RowLayout> rows) => Plan(rows, panel, context.Texts);

    private IEnumerable<PlannedRow> Plan(ImmutableArray<RowLayout> rows, LayoutScope above, TextSlots slots) =>
        rows.Where(row => context.IsPrinted(row.When)).SelectMany(row => row.Each is null ? One(row, above.Join(row.States), slots) : Each(row, above.Join(row.States), slots));

    private IEnumerable<PlannedRow> One(RowLayout row, LayoutScope scope, TextSlots slots)
    {
        if (row.When == PrintCondition.Nonzero && amounts.At(context.Complete(scope)) is not { Yuan: not 0 }) return [];
        return Plan(row.Rows, scope, slots).Prepend(new PlannedRow(row, scope, Texts(row, slots, ImmutableDictionary<string, string>.Empty), amounts));
    }

    private IEnumerable<PlannedRow> Each(RowLayout row, LayoutScope scope, TextSlots slots)
    {
        var place = 0;
        foreach (var members in MembersOf(row, scope))
        {
            place++;
            var own = members.SelectMany(member => SlotsOf(member, row)).ToImmutableDictionary(StringComparer.Ordinal).SetItem("ordinal", Ordinal(row, members[0], place));
            var inner = members.Aggregate(scope, (joined, member) => joined.Join(new LayoutScope(cube.Blank.With(member), null)));
            if (row.Each == cube.Project || row.With == cube.Project) own = own.SetItem("project-class", ClassesOf(context.Complete(inner)));
            var filled = slots.With(own);
            yield return new PlannedRow(row, inner, Texts(row, filled, own), amounts);
            foreach (var below in Plan(row.Rows, inner, filled)) yield return below;
        }
    }

    private IEnumerable<Member[]> MembersOf(RowLayout row, LayoutScope inner)
    {
        var scope = context.Complete(inner);
        if (row.With is { } second)
        {
            var pairs = amounts.Pairs(row.Each!, second, scope).Select(pair => (First: AtLevel(pair.First, row), pair.Second)).Distinct().Where(pair => IsMeant(row, pair.First)).ToList();
            return InOrder(row.Each!, pairs.Select(pair => pair.First).Distinct())
                .SelectMany(first => InOrder(second, pairs.Where(pair => ReferenceEquals(pair.First, first)).Select(pair => pair.Second)).Select(other => new[] { first, other }));
        }

        var dimension = row.Each!;
        var members = years.Select(year => context.Complete(inner.Join(year))).Append(scope).SelectMany(each => amounts.Members(dimension, each)).Distinct();
        if (row.PrintsAll) members = members.Union(Listed(dimension));
        else if (!row.Always.IsEmpty) members = members.Union(row.Always.Select(dimension.Find).OfType<Member>().Where(IsValid));
        var meant = InOrder(dimension, members.Where(member => IsMeant(row, member) && !IsUntoldBasic(member, scope))).Select(member => new[] { member }).ToList();
        return meant.Count == 0 && IsOwnRow(dimension, scope) ? [[dimension.Root]] : meant;
    }

    /// <summary>Where amounts name no unit, the only one is what tables can list: that of the ledger, or the body itself where it names none.</summary>
    private bool IsOwnRow(Dimension dimension, Coordinate scope) =>
        dimension == cube.Body && context.Ledger.Units.Length <= 1 && amounts.At(scope) is { Yuan: not 0 };

    /// <summary>True for basic expenditure under a project's name (基本支出人员经费) of which nobody knows whether any lies there.</summary>
    private bool IsUntoldBasic(Member member, Coordinate scope) =>
        member.Dimension == cube.Project && context.Ledger.Projects.FirstOrDefault(project => ReferenceEquals(project.Member, member)) is { IsBasic: true } && amounts.At(scope.With(member)) is null;

    private LedgerUnit? OnlyUnit => context.Ledger.Units is [var only] ? only : null;

    /// <summary>False for an account that the classification of the ledger's year does not have.</summary>
    private bool IsValid(Member member) =>
        !context.Catalog.Catalog.Classifications.TryGetValue(member.Dimension.Id, out var accounts) || !AccountCode.TryParse(member.Id, out var code) || accounts.Find(code, context.Ledger.Year) is not null;

    /// <summary>The accounts of the classification in the ledger's year.</summary>
    private IEnumerable<Member> Listed(Dimension dimension) => context.Catalog.Catalog.Classifications.TryGetValue(dimension.Id, out var accounts)
        ? accounts.Accounts.Where(account => account.IsValidIn(context.Ledger.Year)).Select(account => dimension.Find(account.Code.Digits)).OfType<Member>()
        : [];

    private static bool IsMeant(RowLayout row, Member member) =>
        (row.Levels.IsEmpty || row.Levels.Contains(member.Depth))
        && !row.Except.Any(id => IsWithin(member, id))
        && (row.Only.IsEmpty || row.Only.Any(id => IsWithin(member, id)));

    private static bool IsWithin(Member member, string id)
    {
        for (var m = member; m is { IsAll: false }; m = m.Parent!)
        {
            if (m.Id == id) return true;
        }

        return false;
    }

    private static Member AtLevel(Member member, RowLayout row)
    {
        var level = row.Levels.IsEmpty ? int.MaxValue : row.Levels[^1];
        while (member.Depth > level && member.Parent is { } above) member = above;
        return member;
    }

    /// <summary>Accounts by code; units and projects in the order in which the ledger lists them.</summary>
    private IEnumerable<Member> InOrder(Dimension dimension, IEnumerable<Member> members)
    {
        if (dimension != cube.Body && dimension != cube.Project) return members.OrderBy(member => member.Id, StringComparer.Ordinal);
        return members.OrderBy(member => context.PlaceOf(member));
    }

    private Dictionary<string, string> SlotsOf(Member member, RowLayout row)
    {
        var prefix = row.With is not null && member.Dimension == row.With ? "second-" : string.Empty;
        var isBody = member.Dimension == cube.Body && member.IsAll;
        var name = isBody ? OnlyUnit?.Name ?? context.Ledger.Body.Name : row.Names.GetValueOrDefault(member.Id) ?? context.NameOf(member);
        var code = isBody ? OnlyUnit?.Code ?? context.Ledger.Body.Code : member.Id;
        var texts = new Dictionary<string, string> { [prefix + "name"] = name, [prefix + "code"] = code };
        if (prefix.Length == 0) texts[Label] = name;
        if (member.Dimension == cube.Body) (texts["unit"], texts["unit-code"]) = (name, code);
        else if (member.Dimension == cube.Project) AddProject(texts, member);
        else AddCodes(texts, member.Id, prefix);
        return texts;
    }

    private void AddProject(Dictionary<string, string> texts, Member member)
    {
        var project = context.Ledger.Projects.FirstOrDefault(project => ReferenceEquals(project.Member, member));
        texts["project"] = project?.Name ?? member.Label;
        texts["project-code"] = project?.Code ?? string.Empty;
        texts["project-category"] = project?.Category?.Label ?? string.Empty;
        texts["project-unit"] = context.Ledger.Units.FirstOrDefault(unit => unit.Code == project?.Unit)?.Name ?? context.Ledger.Body.Name;
        if (project is null) return;
        foreach (var field in project.Fields) texts["field-" + field.Key] = field.Value;
    }

    /// <summary>The names of the functional categories that money there is spent in.</summary>
    private string ClassesOf(Coordinate scope) =>
        string.Join(context.Catalog.Catalog.Interface["enumeration-comma"].Chinese, InOrder(cube.Function, amounts.Members(cube.Function, scope).Where(member => member.Depth == 1)).Select(context.NameOf));

    /// <summary>The parts of a code that tables print in columns of their own: 类, 款, 项.</summary>
    private static void AddCodes(Dictionary<string, string> texts, string code, string prefix)
    {
        const int Category = 3, Section = 5, Item = 7;
        if (code.Length < Category) return;
        texts[prefix + "category"] = code[..Category];
        texts[prefix + "section"] = code.Length >= Section ? code[Category..Section] : string.Empty;
        texts[prefix + "item"] = code.Length >= Item ? code[Section..Item] : string.Empty;
    }

    private string Ordinal(RowLayout row, Member member, int place) => row.Numbered switch
    {
        OrdinalKind.None => string.Empty,
        OrdinalKind.Consecutive => context.Ordinals.Of(place),
        OrdinalKind.Code => context.Ordinals.Of(int.Parse(member.Id.AsSpan(1, 2), CultureInfo.InvariantCulture)),
        _ => throw new InvalidOperationException($"no ordinal is {row.Numbered}"),
    };

    private static ImmutableDictionary<string, string> Texts(RowLayout row, TextSlots slots, ImmutableDictionary<string, string> own) =>
        own.SetItems(row.Texts.Select(text => KeyValuePair.Create(text.Key, slots.Fill(text.Value))));
}

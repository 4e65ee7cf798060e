using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>A ledger as a layout asks for it: amounts at complete coordinates, and the texts that captions and rows are filled with.</summary>
internal sealed class ProjectionContext
{
    private readonly Member previous;
    private readonly Dictionary<Member, int> places = [];
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public ProjectionContext(WritingCatalog catalog, Ledger ledger, LedgerAmounts amounts)
    {
        (Catalog, Ledger, Amounts) = (catalog, ledger, amounts);
        var cube = ledger.Scope.Cube;
        Ground = cube.Dimensions.Aggregate(cube.Blank, (coordinate, dimension) => coordinate.With(dimension.Root))
            .With(ledger.Scope.Year(ledger.Year))
            .With(cube.Stage["budget"])
            .With(cube.Period["fiscal-year"])
            .With(cube.Measure["amount"]);
        previous = ledger.Scope.Year(ledger.Year.Previous);
        Ordinals = new Ordinals(catalog.Catalog);
        Texts = TextSlots.None.With(ToTexts(ledger));
        var listed = ledger.Units.Select(unit => ledger.Scope.Unit(unit.Code, unit.Name)).Concat(ledger.Projects.Select(project => project.Member));
        foreach (var member in listed.Concat(ledger.Scope.All)) places.TryAdd(member, places.Count);
    }

    public WritingCatalog Catalog { get; }

    public Ledger Ledger { get; }

    public LedgerAmounts Amounts { get; }

    /// <summary>The questions whose answer was asked for so far.</summary>
    public IReadOnlyCollection<string> Asked => asked;

    /// <summary>The answer to that question as it was given, or null.</summary>
    public string? AnswerTo(string question)
    {
        asked.Add(question);
        return Ledger.Answers.GetValueOrDefault(question);
    }

    /// <summary>All money of this year's budget: every position that no one asks about is all.</summary>
    public Coordinate Ground { get; }

    public Ordinals Ordinals { get; }

    /// <summary>What is known of the body and the year, by the names that patterns use.</summary>
    public TextSlots Texts { get; }

    /// <summary>The mark of what is to be filled in.</summary>
    public string OpenMark => Catalog.Catalog.Interface["document-open"].Chinese;

    /// <summary>The mark of what is to be filled in, with what it is.</summary>
    public string OpenMarkOf(string what) => Catalog.Catalog.Interface["document-open-what"].Chinese.Replace("{what}", what, StringComparison.Ordinal);

    /// <summary>The complete coordinate of what a layout states: what it leaves open is all, of this year's budget. Expenditure without a nature is all uses.</summary>
    public Coordinate Complete(LayoutScope scope)
    {
        var coordinate = Ground.Join(scope.Coordinate);
        return scope.Year == RelativeYear.Previous ? coordinate.With(previous) : coordinate;
    }

    /// <summary>Whether a row or column is printed for this body, whatever it holds.</summary>
    public bool IsPrinted(PrintCondition when) => when switch
    {
        PrintCondition.Always or PrintCondition.Nonzero => true,
        PrintCondition.Department => Ledger.Body.Kind == BodyKind.Department,
        PrintCondition.UnderDepartment => Ledger.Body is { Kind: BodyKind.Department } or { Department: not null },
        PrintCondition.Unit => Ledger.Body.Kind != BodyKind.Department,
        PrintCondition.SeveralUnits => Ledger.Units.Length > 1,
        PrintCondition.OneUnit => Ledger.Units.Length <= 1,
        _ => throw new InvalidOperationException($"nothing is printed when {when}"),
    };

    /// <summary>The place of a unit or project in the ledger's lists; what is not listed comes last.</summary>
    public int PlaceOf(Member member) => places.GetValueOrDefault(member, int.MaxValue);

    /// <summary>The name of an account in the ledger's year, or the member's own.</summary>
    public string NameOf(Member member) =>
        Catalog.Catalog.Classifications.TryGetValue(member.Dimension.Id, out var accounts) && AccountCode.TryParse(member.Id, out var code)
            ? accounts.Find(code, Ledger.Year)?.Name ?? member.Label
            : member.Label;

    /// <summary>The names of an account and of those above it, by the names that patterns use.</summary>
    public TextSlots WithNames(Member account, TextSlots slots) => slots
        .With("code", account.Id)
        .With("name", NameOf(account))
        .With("section-name", account.Parent is { IsAll: false } section ? NameOf(section) : string.Empty)
        .With("category-name", account.Parent?.Parent is { IsAll: false } category ? NameOf(category) : string.Empty);

    private static IEnumerable<KeyValuePair<string, string>> ToTexts(Ledger ledger) =>
    [
        new("body", ledger.Body.Name),
        new("body-code", ledger.Body.Code),
        new("department", ledger.Body.Department ?? ledger.Body.Name),
        new("year", ledger.Year.ToString()),
        new("previous-year", (ledger.Year.Value - 1).ToString(CultureInfo.InvariantCulture)),
    ];
}

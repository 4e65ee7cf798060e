using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>All that a ledger says, as one print for each thing: what is of the same key in another ledger is the same thing. Years are told by how far they lie from the ledger's own.</summary>
internal sealed class LedgerContents
{
    /// <summary>The part of approved amounts, which no sheet has.</summary>
    public const string Approved = "approved";

    private readonly Dictionary<(string Part, string Key), (string What, string Print)> all = [];
    private readonly DisclosureCatalog catalog;
    private readonly Ledger ledger;
    private readonly CubeSpace cube;

    public LedgerContents(DisclosureCatalog catalog, Ledger ledger)
    {
        (this.catalog, this.ledger, cube) = (catalog, ledger, ledger.Scope.Cube);
        AddBody();
        AddLines();
        AddApproved();
        foreach (var project in ledger.Projects) AddProject(project);
        foreach (var target in ledger.Targets) AddTarget(target);
        foreach (var (question, answer) in ledger.Answers) Add("questions", question, catalog.Question(question)?.Text.Chinese ?? question, answer);
    }

    /// <summary>Everything by its key, in the order of the ledger.</summary>
    public IReadOnlyDictionary<(string Part, string Key), (string What, string Print)> All => all;

    private void AddBody()
    {
        var body = ledger.Body;
        foreach (var column in catalog.Ledger[LedgerSheetIds.Body].Columns)
        {
            var print = column.Id switch
            {
                "name" => body.Name,
                "code" => body.Code,
                "kind" => body.Kind switch { BodyKind.Department => Said("ledger-kind-department"), BodyKind.BudgetUnit => Said("ledger-kind-unit"), _ => null },
                "type" => body.Type,
                "department" => body.Department,
                "year" => ledger.Year.ToString(),
                "jurisdiction" => ledger.Jurisdiction,
                _ => null,
            };
            Add(LedgerSheetIds.Body, column.Id, column.Head.Chinese, print ?? string.Empty);
        }

        foreach (var unit in ledger.Units) Add(LedgerSheetIds.Units, LedgerFolder.UnitId(unit), unit.Name, string.Join(' ', unit.Type, unit.Posts, unit.Persons).Trim());
    }

    /// <summary>Lines of one coordinate, aspects and counterparty add up.</summary>
    private void AddLines()
    {
        foreach (var lines in ledger.Lines.GroupBy(line => $"{KeyOf(line.Coordinate)} {string.Join('|', line.Aspects.Select(aspect => aspect.Id))} {line.Counterparty}", StringComparer.Ordinal))
        {
            var line = lines.First();
            var what = $"{WordsOf(line.Coordinate)} {string.Join(' ', line.Aspects.Select(aspect => aspect.Label))} {line.Counterparty}".TrimEnd();
            Add(LedgerSheetIds.Lines, lines.Key, what, Amount(lines.Sum(each => each.Amount.Yuan)));
        }
    }

    /// <summary>Approved amounts without those that the answers give.</summary>
    private void AddApproved()
    {
        var answered = new LedgerAnswers(catalog).Amounts(ledger.Scope, ledger.Year, ledger.Answers).ToHashSet();
        foreach (var amounts in ledger.Approved.Where(amount => !answered.Contains(amount)).GroupBy(amount => KeyOf(amount.Coordinate), StringComparer.Ordinal))
            Add(Approved, amounts.Key, WordsOf(amounts.First().Coordinate), string.Join(" / ", amounts.Select(amount => Printed(amount.Figure)).Distinct()));
    }

    private void AddProject(LedgerProject project)
    {
        var id = ProjectsFile.IdOf(project.Code, project.Name);
        void Field(string field, string name, string print) => Add(LedgerSheetIds.Projects, $"{id}/{field}", $"{project.Name} {name}".Trim(), print);
        Field(string.Empty, string.Empty, $"{project.Code} {project.Name}".Trim());
        foreach (var (field, print) in new[] { ("category", project.Category?.Label), ("unit", project.Unit), ("parent", project.Parent) })
            Field(field, catalog.Ledger[LedgerSheetIds.Projects].Columns.First(column => column.Id == field).Head.Chinese, print ?? string.Empty);
        foreach (var (field, text) in project.Fields) Field(field, catalog.Forms.ById(field)?.Labels[0] ?? field, text);
    }

    private void AddTarget(LedgerTarget target)
    {
        var said = target.Target;
        var levels = string.Join('/', said.Level1, said.Level2, said.Level3);
        var project = target.Project?.Label ?? ledger.Body.Name;
        Add(LedgerSheetIds.Targets, $"{target.Project?.Id} {levels} {said.Period}", $"{project} {levels}", $"{said.Operator}{said.Value}{said.MeasureUnit} {said.Deadline} {said.Explanation}".TrimEnd());
    }

    /// <summary>Two things of one key are both printed.</summary>
    private void Add(string part, string key, string what, string print)
    {
        if (print.Length == 0) return;
        all[(part, key)] = all.TryGetValue((part, key), out var other) ? (what, $"{other.Print} / {print}") : (what, print);
    }

    private string Said(string id) => catalog.Interface[id].Chinese;

    private string KeyOf(Coordinate coordinate) => string.Join(' ', coordinate.Stated.Select(member => $"{member.Dimension.Id}={(member.Dimension == cube.Year ? YearOf(member) : MemberPaths.Of(member))}"));

    private string YearOf(Member year) => year.IsAll || !int.TryParse(year.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? year.Id : (number - ledger.Year.Value).ToString(CultureInfo.InvariantCulture);

    private string WordsOf(Coordinate coordinate) => string.Join(' ', coordinate.Stated
        .Where(member => !member.IsAll && member.Dimension != cube.Measure && member.Dimension != cube.Period && (member.Dimension != cube.Year || YearOf(member) != "0") && (member.Dimension != cube.Stage || member != cube.Stage["budget"]))
        .Select(member => catalog.Classifications.ContainsKey(member.Dimension.Id) ? $"{member.Id} {member.Label}" : member.Label));

    private static string Printed(Figure figure) => figure.IsStated ? $"{figure.Text}{figure.Unit?.Label()}" : figure.State.ToString();

    private static string Amount(decimal yuan) => yuan.ToString("#,##0.00", CultureInfo.InvariantCulture) + DisplayUnit.Yuan.Label();
}

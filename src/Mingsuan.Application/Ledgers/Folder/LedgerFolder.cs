using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>A ledger as a folder of plain files (docs/ledger.md). Every fault of all files is told at once; with an error nothing is read.</summary>
public sealed class LedgerFolder(DisclosureCatalog catalog)
{
    private static readonly string[] MemberColumns = ["dimension", "member", "label"];

    /// <summary>True where the folder holds a ledger.</summary>
    public static bool IsOne(string folder) => File.Exists(Path.Combine(folder, LedgerFiles.Head));

    public LedgerReading Read(string folder)
    {
        var faults = new LedgerFaults();
        var head = new HeadFile(catalog).Read(Path.Combine(folder, LedgerFiles.Head), faults);
        var ledger = head is null ? null : Read(folder, head, faults);
        return new LedgerReading(faults.HasErrors ? null : ledger, [.. faults.All]);
    }

    /// <summary>The files of the ledger by name, in the order in which they are read; a file that would say nothing is null.</summary>
    public IReadOnlyList<(string Name, Action<TextWriter>? Write)> Files(Ledger ledger)
    {
        var columns = Columns(ledger.Scope, ledger.Year);
        var asked = new LedgerAnswers(catalog).Amounts(ledger.Scope, ledger.Year, ledger.Answers).ToHashSet();
        var approved = ledger.Approved.Where(amount => !asked.Contains(amount)).ToList();
        var members = OwnMembers(ledger).ToList();
        return
        [
            (LedgerFiles.Head, writer => writer.Write(HeadFile.Text(new LedgerHead(ledger.Body, ledger.Year) { Jurisdiction = ledger.Jurisdiction, Units = ledger.Units, Answers = ledger.Answers }))),
            (LedgerFiles.Members, members.Count == 0 ? null : writer => WriteMembers(writer, members)),
            (LedgerFiles.Projects, ledger.Projects.IsEmpty ? null : writer => writer.Write(ProjectsFile.Text(ledger.Projects))),
            (LedgerFiles.Lines, ledger.Lines.IsEmpty ? null : writer => new LineColumns(ledger.Scope, columns.Coordinates, columns.Names).Write(writer, ledger.Lines)),
            (LedgerFiles.Approved, approved.Count == 0 ? null : writer => new ApprovedColumns(columns.Coordinates).Write(writer, approved)),
            (LedgerFiles.Targets, ledger.Targets.IsEmpty ? null : writer => TargetColumns.Write(writer, ledger.Targets)),
        ];
    }

    private Ledger Read(string folder, LedgerHead head, LedgerFaults faults)
    {
        var scope = new LedgerScope(catalog.Cube);
        ReadMembers(Path.Combine(folder, LedgerFiles.Members), scope, faults);
        foreach (var unit in head.Units) scope.Unit(UnitId(unit), unit.Name);
        var asked = new LedgerAnswers(catalog).Amounts(scope, head.Year, head.Answers).ToList();
        var projects = Exists(folder, LedgerFiles.Projects) is { } path ? new ProjectsFile(catalog, scope).Read(path, faults) : [];
        var (coordinates, names) = Columns(scope, head.Year);
        var lines = new LineColumns(scope, new CoordinateColumns(scope, head.Year, names) { HoldsYear = true }, names);
        var approved = new ApprovedColumns(coordinates);
        var targets = new TargetColumns(scope, names);
        return new Ledger
        {
            Scope = scope,
            Body = head.Body,
            Year = head.Year,
            Jurisdiction = head.Jurisdiction,
            Units = head.Units,
            Projects = projects,
            Lines = Rows(Exists(folder, LedgerFiles.Lines), LineColumns.Required, LineColumns.Optional(scope.Cube), lines.Read, faults),
            Approved = [.. Rows(Exists(folder, LedgerFiles.Approved), ApprovedColumns.Required, ApprovedColumns.Optional(scope.Cube), approved.Read, faults), .. asked],
            Targets = Rows(Exists(folder, LedgerFiles.Targets), TargetColumns.Required, TargetColumns.Optional, targets.Read, faults),
            Answers = head.Answers,
        };
    }

    /// <summary>A unit without a code is known by its name.</summary>
    internal static string UnitId(LedgerUnit unit) => unit.Code.Length > 0 ? unit.Code : TextFolding.Fold(unit.Name);

    private (CoordinateColumns Coordinates, MemberNames Names) Columns(LedgerScope scope, FiscalYear year)
    {
        var names = new MemberNames(catalog, scope, year);
        return (new CoordinateColumns(scope, year, names), names);
    }

    private static ImmutableArray<T> Rows<T>(string? path, IReadOnlyCollection<string> required, IReadOnlyCollection<string> optional, Func<Record, LedgerFaults, T?> read, LedgerFaults faults)
        where T : class
    {
        if (path is null || CsvRecords.Read(path, required, optional, faults) is not { } table) return [];
        var all = ImmutableArray.CreateBuilder<T>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            if (read(row, faults) is { } one) all.Add(one);
        }

        return all.ToImmutable();
    }

    private static string? Exists(string folder, string name) => Path.Combine(folder, name) is var path && File.Exists(path) ? path : null;

    private static void ReadMembers(string path, LedgerScope scope, LedgerFaults faults)
    {
        if (!File.Exists(path) || CsvRecords.Read(path, MemberColumns, [], faults) is not { } table) return;
        var paths = new MemberPaths(scope);
        foreach (var row in table.Rows)
        {
            if (scope.Cube.Find(row["dimension"]) is not { } dimension) faults.Add("ledger-unknown-word", row.At("dimension"), row["dimension"], ("allowed", string.Join(' ', CoordinateColumns.Of(scope.Cube))));
            else if (paths.Make(dimension, row["member"], row["label"]) is null) faults.Add("ledger-unknown-parent", row.At("member"), row["member"]);
        }
    }

    private static void WriteMembers(TextWriter writer, IEnumerable<Member> members)
    {
        CsvRecords.WriteRow(writer, MemberColumns);
        foreach (var member in members) CsvRecords.WriteRow(writer, [member.Dimension.Id, MemberPaths.Of(member), member.Label]);
    }

    /// <summary>The ledger's own members that neither its units nor its projects nor a question nor a year name.</summary>
    private IEnumerable<Member> OwnMembers(Ledger ledger)
    {
        var named = ledger.Projects.Where(ProjectsFile.IsUsual).Select(project => project.Member).ToHashSet();
        named.UnionWith(ledger.Units.Select(unit => ledger.Scope.Find(ledger.Scope.Cube.Body.Root, UnitId(unit)) is { } member && member.Label == unit.Name ? member : null).OfType<Member>());
        named.UnionWith(new LedgerAnswers(catalog).Kinds(ledger.Scope, ledger.Year, ledger.Answers));
        var parents = ledger.Scope.All.Select(member => member.Parent).OfType<Member>().ToHashSet();
        return ledger.Scope.All.Where(member => !ReferenceEquals(member.Dimension, ledger.Scope.Cube.Year) && (!named.Contains(member) || parents.Contains(member)));
    }
}

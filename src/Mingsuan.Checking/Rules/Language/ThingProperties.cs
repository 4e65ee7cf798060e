using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Reads the properties that <see cref="RuleVocabulary"/> names. Null is “nothing is known”.</summary>
internal sealed class ThingProperties(DisclosureThings things)
{
    private const int LettersOfCategory = 3;

    /// <summary>The value: a truth, a decimal, a text, a date, a thing or a list of things; null where there is none.</summary>
    public object? Of(object thing, string name) => thing switch
    {
        DisclosureThings => OfDocument(name),
        Table table => Of(table, name),
        RequiredTable table => name switch { "title" => TextFolding.Fold(table.Title), "print" => table.Title, "kind" => table.Kind, "present" => table.IsPresent, "of-jurisdiction" => table.IsOfJurisdiction, "listed" => table.IsListed, "kind-present" => table.HasKind, _ => throw Unknown(name) },
        ContentsEntry entry => name switch { "title" => entry.Title, "print" => entry.Print, "names-table" => entry.NamesTable, "present" => entry.IsPresent, _ => throw Unknown(name) },
        TableRow row => Of(row, name),
        Fact fact => Of(fact, name),
        SectionThing section => Of(section, name),
        TextThing paragraph => name switch { "text" => paragraph.Text, "print" => paragraph.Print, "length" => (decimal)paragraph.Text.Length, "reaches-margin" => things.ReachesMargin(paragraph), "leading" => things.IsLeading(paragraph), _ => throw Unknown(name) },
        PerformanceForm form => Of(form, name),
        FieldThing field => Of(field, name),
        TargetThing target => Of(target.Form, target.Target, name),
        ProjectThing project => name switch { "name" => Folded(project.Print), "print" => project.Print, _ => throw Unknown(name) },
        RuleMatch match => name switch { "found" => match.Found, "right" => match.Right, "before" => match.Before, "after" => match.After, "group" => Group(match, 0), "group2" => Group(match, 1), "group3" => Group(match, 2), "account-name" => CodedNames.AccountsOf(match, things).Select(each => each.Account.Name).FirstOrDefault(), "account-fits" => CodedNames.Fits(match, things), "product-fits" => WordedProducts.Fits(match.Found), _ => throw Unknown(name) },
        _ => throw Unknown(name),
    };

    /// <summary>All places of a thing.</summary>
    public IEnumerable<Place> PlacesOf(object thing) => thing is ProjectThing project ? project.Places : [PlaceOf(thing)];

    /// <summary>Where a thing stands.</summary>
    public Place PlaceOf(object thing) => thing switch
    {
        Table table => table.Place,
        ContentsEntry entry => entry.Place,
        TableRow row => row.Place,
        Fact fact => fact.Place,
        SectionThing section => section.Section.Place,
        TextThing paragraph => paragraph.Place,
        PerformanceForm form => form.Place,
        FieldThing field => field.Field.Place,
        TargetThing target => target.Target.Place,
        RuleMatch match => match.Place,
        ProjectThing project => project.Places[0],
        _ => new Place { File = things.Disclosure.Source.FileName },
    };

    /// <summary>The things of that kind in the document.</summary>
    public IEnumerable<object> All(string kind) => kind switch
    {
        "document" => [things],
        "table" => things.Disclosure.Tables,
        "required-table" => things.RequiredTables,
        "entry" => things.Entries,
        "row" => things.Disclosure.Tables.SelectMany(Rows),
        "fact" => things.Disclosure.Facts,
        "section" => things.Sections,
        "paragraph" => things.Paragraphs,
        "piece" => things.Pieces,
        "passage" => things.Passages,
        "project" => things.Projects,
        "form" => things.Disclosure.Forms,
        "field" => things.Fields,
        "target" => things.Targets,
        _ => throw Unknown(kind),
    };

    private object? OfDocument(string name) => name switch
    {
        "body" => Folded(things.Disclosure.Body),
        "body-kind" => things.Disclosure.BodyKind switch { BodyKind.Department => "department", BodyKind.BudgetUnit => "unit", _ => null },
        "year" => things.Disclosure.Year is { } year ? (decimal)year.Value : null,
        "stage" => things.Disclosure.Facts.Select(fact => fact.Coordinate[things.Disclosure.Cube.Stage]?.Id).FirstOrDefault(stage => stage == "final-accounts") ?? "budget",
        "jurisdiction" => things.Disclosure.Jurisdiction,
        "carrier" => things.Disclosure.Source.Carrier,
        "text" => things.Text,
        "narrated" => things.IsNarrated,
        "tables" => All("table").ToList(),
        "sections" => things.Sections,
        "paragraphs" => things.Paragraphs.ToList(),
        "forms" => All("form").ToList(),
        "targets" => things.Targets,
        "fields" => things.Fields,
        "facts" => All("fact").ToList(),
        "entries" => things.Entries,
        "passages" => things.Passages,
        "pieces" => things.Pieces,
        "projects" => things.Projects,
        "decimals" => things.Decimals,
        "approved-on" => things.Context.ApprovedOn,
        "published-on" => things.Context.PublishedOn,
        "unit-type" => things.Context.UnitType?.Mappings,
        "congress-on" => things.Context.CongressOn,
        _ => throw Unknown(name),
    };

    private object? Of(Table table, string name) => name switch
    {
        "title" => TextFolding.Fold(table.Title),
        "print" => table.Title,
        "number" => table.Number,
        "headings" => string.Join('\n', table.Panels.SelectMany(panel => panel.Columns).Select(column => TextFolding.Fold(column.Label))),
        "kind" => things.KindOf(table) ?? string.Empty,
        "unit" => table.StatedUnit?.Label(),
        "unit-stated" => table.StatedUnit is not null,
        "empty" => table.IsEmpty,
        "illegible" => table.IsIllegible,
        "notes" => string.Concat(table.Notes.Select(note => TextFolding.Fold(note.Text))),
        "rows" => Rows(table).ToList(),
        "function-digits" => Digits(table, things.Disclosure.Cube.Function),
        "economic-digits" => Digits(table, things.Disclosure.Cube.Economic),
        _ => throw Unknown(name),
    };

    private object? Of(SectionThing section, string name) => name switch
    {
        "title" => TextFolding.Fold(section.Section.Title),
        "number" => TextFolding.Fold(section.Section.Number),
        "level" => (decimal)section.Section.Level,
        "text" => section.Text,
        "whole" => things.WholeOf(section),
        "print" => section.Section.Title,
        "paragraphs" => section.Paragraphs,
        _ => throw Unknown(name),
    };

    private static object? Of(PerformanceForm form, string name) => name switch
    {
        "scope" => form.Kind switch { PerformanceFormKind.Overall => "overall", PerformanceFormKind.Project => "project", _ => "sum" },
        "project" => Folded(form.Project),
        "targets" => form.Targets.Select(target => new TargetThing(form, target)).ToList(),
        "fields" => form.Fields.Select(field => new FieldThing(form, field)).ToList(),
        "amount" => form.Amounts.FirstOrDefault(amount => amount.Figure.IsStated)?.Figure.Value,
        _ => throw Unknown(name),
    };

    private static object? Of(FieldThing field, string name) => name switch
    {
        "id" => field.Field.Id,
        "label" => TextFolding.Fold(field.Field.Label),
        "text" => TextFolding.Fold(field.Field.Text),
        "print" => field.Field.Text,
        "form" => field.Form,
        _ => throw Unknown(name),
    };

    private static object? Of(PerformanceForm form, PerformanceTarget target, string name) => name switch
    {
        "level1" => TextFolding.Fold(target.Level1),
        "level2" => TextFolding.Fold(target.Level2),
        "name" => TextFolding.Fold(target.Level3),
        "operator" => target.Operator,
        "value" => TextFolding.Fold(target.Value),
        "number" => target.Number,
        "unit" => TextFolding.Fold(target.MeasureUnit),
        "period" => target.Period == TargetPeriod.WholeTerm ? "whole-term" : "fiscal-year",
        "deadline" => TextFolding.Fold(target.Deadline),
        "explanation" => TextFolding.Fold(target.Explanation),
        "print" => string.Join(' ', new[] { target.Level3, target.Operator + target.Value + target.MeasureUnit, target.Explanation }.Where(part => part.Length > 0)),
        "form" => form,
        _ => throw Unknown(name),
    };

    private object? Of(TableRow row, string name) => name switch
    {
        "label" => TextFolding.Fold(row.Label),
        "code" => row.Code,
        "print" => row.Label,
        "account-name" => AccountOf(row)?.Name,
        "of-project-or-body" => row.IsBody || row.Coordinate[things.Disclosure.Cube.Project] is { IsAll: false } || Names(row, row.Coordinate[things.Disclosure.Cube.Body]),
        "account-fits" => AccountOf(row) is { } account ? AccountNames.Fit(account, row.Label) : null,
        _ => throw Unknown(name),
    };

    private object? Of(Fact fact, string name) => name switch
    {
        "function" => fact.Coordinate[things.Disclosure.Cube.Function]?.Id,
        "function-name" => Folded(fact.Coordinate[things.Disclosure.Cube.Function]?.Label),
        "function-fund" => FundOf(fact.Coordinate[things.Disclosure.Cube.Function]),
        "economic" => fact.Coordinate[things.Disclosure.Cube.Economic]?.Id,
        "nature" => fact.Coordinate[things.Disclosure.Cube.Nature]?.Id,
        "source" => fact.Coordinate[things.Disclosure.Cube.Source]?.Id,
        "source-name" => fact.Coordinate[things.Disclosure.Cube.Source]?.Label,
        "flow" => fact.Coordinate[things.Disclosure.Cube.Flow]?.Id,
        "measure" => fact.Coordinate[things.Disclosure.Cube.Measure]?.Id,
        "amount" => fact.Figure.State == CellState.Illegible ? null : fact.Figure.Value,
        "print" => fact.Figure.Text,
        "government-economic" => fact.Coordinate[things.Disclosure.Cube.GovernmentEconomic]?.Id,
        "unit" => fact.Figure.Unit?.Label(),
        "decimals" => (decimal)fact.Figure.Decimals,
        "in-table" => fact.Statement is Statement.Cell,
        _ => throw Unknown(name),
    };

    /// <summary>True where the row is the body's own; the accounts below it are of that body too.</summary>
    private static bool Names(TableRow row, Member? body) => body is { IsAll: false } && TextFolding.Fold(body.Label) == TextFolding.Fold(row.Label);

    /// <summary>The account of the row's code in the document's year; nothing where it has none, or none that is known.</summary>
    private Account? AccountOf(TableRow row) => things.Catalog.Classifications.Values
        .Where(classification => row.Code is { Length: >= 3 } code && row.Coordinate[classification.Dimension] is { IsAll: false, IsLocal: false } member && member.Id == code)
        .Select(classification => AccountCode.TryParse(row.Code!, out var code) ? classification.Find(code, things.Disclosure.Year) : null) // filtered above
        .FirstOrDefault();

    /// <summary>The fund whose money the account is for; nothing for a category, which has accounts of several, and for a code that nobody knows.</summary>
    private string? FundOf(Member? function) =>
        function is { IsAll: false, IsLocal: false, Id.Length: > LettersOfCategory } && AccountCode.TryParse(function.Id, out var code)
            ? things.Catalog.Classifications[function.Dimension.Id].Find(code, things.Disclosure.Year)?.Fund
            : null;

    private static string? Group(RuleMatch match, int index) => index < match.Groups.Length ? match.Groups[index] : null;

    private static IEnumerable<TableRow> Rows(Table table) => table.Panels.SelectMany(panel => panel.Rows);

    /// <summary>The digits of the longest code of that classification in the rows; nothing where no row has one.</summary>
    private static object? Digits(Table table, Dimension dimension)
    {
        var longest = Rows(table).Select(row => row.Coordinate[dimension]).Where(member => member is { IsAll: false }).Select(member => member!.Id.TakeWhile(char.IsAsciiDigit).Count()).DefaultIfEmpty(0).Max();
        return longest == 0 ? null : (decimal)longest;
    }

    private static string? Folded(string? text) => text is null ? null : TextFolding.Fold(text);

    private static InvalidOperationException Unknown(string name) => new(string.Create(CultureInfo.InvariantCulture, $"the vocabulary names {name}, and nothing reads it"));
}

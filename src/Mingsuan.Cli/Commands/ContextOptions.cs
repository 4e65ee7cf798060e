using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Checking;

namespace Mingsuan.Cli;

/// <summary>The options by which a check is told what the document does not say: the days of approval, publication and congress, and the documents to compare with.</summary>
internal sealed class ContextOptions(DisclosureCatalog catalog, Wording wording)
{
    private const string DayFormat = "yyyy-MM-dd";

    private readonly Option<DateOnly?> approvedOn = Day("--approved-on", wording.Both("option-approved-on"));
    private readonly Option<DateOnly?> publishedOn = Day("--published-on", wording.Both("option-published-on"));
    private readonly Option<DateOnly?> congressOn = Day("--congress-date", wording.Both("option-congress-date"));

    private readonly Option<string?> approved = CommonOptions.Named(new("--approved") { Description = wording.Both("option-approved"), HelpName = "FILE" });
    private readonly Option<string?> lastYear = CommonOptions.Named(new("--last-year") { Description = wording.Both("option-last-year"), HelpName = "FILE" });

    private readonly Option<string?> unitType = new("--unit-type") { Description = wording.Both("option-unit-type"), HelpName = "T" };

    public void AddTo(Command command)
    {
        unitType.HelpName = string.Join('|', catalog.BodyTypes.Select(type => type.Id));
        unitType.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => !catalog.BodyTypes.Any(type => type.IsNamed(token.Value)))) result.AddError(CommandFaults.UnitType);
        });
        command.Options.Add(unitType);
        command.Options.Add(approved);
        command.Options.Add(lastYear);
        command.Options.Add(approvedOn);
        command.Options.Add(publishedOn);
        command.Options.Add(congressOn);
        command.Validators.Add(ValidateDays);
    }

    /// <summary>What is published before it is approved was given in the wrong order, or the wrong year.</summary>
    private void ValidateDays(CommandResult result)
    {
        var days = new[] { congressOn, approvedOn, publishedOn }.Select(option => result.GetResult(option) is { Tokens: [{ Value: var text }] } && IsDay(text, out var day) ? day : (DateOnly?)null).OfType<DateOnly>().ToList();
        if (days.Zip(days.Skip(1)).Any(each => each.First > each.Second)) result.AddError(CommandFaults.DaysOrder);
    }

    /// <summary>What the command line tells.</summary>
    public CheckContext Of(ParseResult result) => new()
    {
        ApprovedOn = result.GetValue(approvedOn),
        PublishedOn = result.GetValue(publishedOn),
        CongressOn = result.GetValue(congressOn),
        UnitType = result.GetValue(unitType) is { } word ? catalog.BodyTypes.First(type => type.IsNamed(word)) : null, // validated
    };

    /// <summary>The files that the command line tells to compare with.</summary>
    public IReadOnlyList<ReferenceFile> References(ParseResult result) =>
        [.. Reference(result, approved, ReferenceKind.Approved), .. Reference(result, lastYear, ReferenceKind.LastYear)];

    private static IEnumerable<ReferenceFile> Reference(ParseResult result, Option<string?> option, ReferenceKind kind) =>
        result.GetValue(option) is { } path ? [new ReferenceFile(kind, path)] : [];

    private static Option<DateOnly?> Day(string name, string description) => new(name) { Description = description, HelpName = DayFormat.ToUpperInvariant(), CustomParser = ToDay };

    private static bool IsDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static DateOnly? ToDay(ArgumentResult result)
    {
        if (IsDay(result.Tokens[0].Value, out var day)) return day;
        result.AddError(CommandFaults.Day);
        return null;
    }
}

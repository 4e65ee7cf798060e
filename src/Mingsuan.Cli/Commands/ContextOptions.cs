using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Mingsuan.Checking;

namespace Mingsuan.Cli;

/// <summary>The options by which a check is told what the document does not say: the days of approval, publication and congress.</summary>
internal sealed class ContextOptions(Wording wording)
{
    private const string DayFormat = "yyyy-MM-dd";

    private readonly Option<DateOnly?> approvedOn = Day("--approved-on", wording.Both("option-approved-on"));
    private readonly Option<DateOnly?> publishedOn = Day("--published-on", wording.Both("option-published-on"));
    private readonly Option<DateOnly?> congressOn = Day("--congress-date", wording.Both("option-congress-date"));

    public void AddTo(Command command)
    {
        command.Options.Add(approvedOn);
        command.Options.Add(publishedOn);
        command.Options.Add(congressOn);
    }

    /// <summary>What the command line tells.</summary>
    public CheckContext Of(ParseResult result) => new()
    {
        ApprovedOn = result.GetValue(approvedOn),
        PublishedOn = result.GetValue(publishedOn),
        CongressOn = result.GetValue(congressOn),
    };

    private static Option<DateOnly?> Day(string name, string description) => new(name) { Description = description, HelpName = DayFormat.ToUpperInvariant(), CustomParser = ToDay };

    private static DateOnly? ToDay(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError(CommandFaults.Day);
        return null;
    }
}

using System.CommandLine.Parsing;

namespace Mingsuan.Cli;

/// <summary>What can be wrong with a command line: the id of its phrase in data/interface.</summary>
internal static class CommandFaults
{
    /// <summary>A value that is none of those allowed.</summary>
    public const string Choice = "fault-choice";

    /// <summary>A value that is no whole number above zero.</summary>
    public const string Number = "fault-number";

    /// <summary>A value that is no day.</summary>
    public const string Day = "fault-day";

    /// <summary>A value that is no year.</summary>
    public const string Year = "fault-year";

    /// <summary>A file name of no characters.</summary>
    public const string EmptyName = "fault-empty-name";

    /// <summary>A word that looks like an option where a file is expected.</summary>
    public const string UnknownOption = "fault-unknown-option";

    /// <summary>The dash that elsewhere stands for the standard input.</summary>
    public const string StandardInput = "fault-standard-input";

    /// <summary>A report named as a kind of file that no format writes.</summary>
    public const string Ending = "fault-ending";

    /// <summary>Two places for one report.</summary>
    public const string TwoPlaces = "fault-two-places";

    /// <summary>Joining asked for and forbidden at once.</summary>
    public const string JoinAndNot = "fault-join-and-not";

    /// <summary>A word that names no type of body.</summary>
    public const string UnitType = "fault-unit-type";

    /// <summary>Accepting without a place to write it or a reason.</summary>
    public const string Accept = "fault-accept";

    /// <summary>A format that is no text, for the screen.</summary>
    public const string NeedsFile = "fault-needs-file";

    /// <summary>Days that cannot follow one another as given.</summary>
    public const string DaysOrder = "fault-days-order";

    private const string TwoFiles = "fault-two-files";
    private const string NoValue = "fault-no-value";
    private const string Repeated = "fault-repeated";
    private const string NoFile = "fault-no-file";
    private const string UnknownWord = "fault-unknown-word";

    /// <summary>The phrase and the values of its slots. Our own validators leave the id as their message; the parser's English is never shown.</summary>
    public static (string Id, (string Slot, string Value)[] Slots) Of(ParseError error, IReadOnlyList<string> unmatched)
    {
        var option = error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult;
        return option is not null ? OfOption(error, option) : OfArgument(error, unmatched);
    }

    private static (string, (string, string)[]) OfOption(ParseError error, OptionResult result)
    {
        var id = IsOurs(error) ? error.Message : result.Tokens.Count > 1 ? Repeated : NoValue;
        var value = result.Tokens.Count > 0 ? result.Tokens[^1].Value : string.Empty;
        return (id, [("option", result.Option.Name), ("value", value), ("allowed", result.Option.HelpName ?? string.Empty), ("count", $"{result.Tokens.Count}")]);
    }

    private static (string, (string, string)[]) OfArgument(ParseError error, IReadOnlyList<string> unmatched)
    {
        if (IsOurs(error)) return (error.Message, [("value", error.SymbolResult?.Tokens.Select(token => token.Value).FirstOrDefault(FileNames.IsNoName) ?? string.Empty)]);
        return unmatched.Count > 0 ? (UnknownWord, [("value", string.Join(' ', unmatched))]) : (IsOfDiff(error) ? TwoFiles : NoFile, []);
    }

    private static bool IsOfDiff(ParseError error) => (error.SymbolResult as CommandResult ?? error.SymbolResult?.Parent as CommandResult)?.Command.Name == DiffCommand.Name;

    private static bool IsOurs(ParseError error) => error.Message is Choice or Number or Day or Year or EmptyName or UnknownOption or StandardInput or Ending or TwoPlaces or JoinAndNot or UnitType or Accept or NeedsFile or DaysOrder;
}

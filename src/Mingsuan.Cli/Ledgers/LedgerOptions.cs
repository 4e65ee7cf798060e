using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Cli;

/// <summary>The options of the commands that make ledgers: whose, of which year, in which jurisdiction's form.</summary>
internal sealed class LedgerOptions(Wording wording)
{
    public Option<string?> Jurisdiction { get; } = CommonOptions.Named(new Option<string?>("--jurisdiction", "-j") { Description = wording.Both("option-jurisdiction"), HelpName = "CODE" });

    public Option<string?> Unit { get; } = CommonOptions.Named(new("--unit") { Description = wording.Both("option-ledger-unit"), HelpName = "NAME" });

    public Option<int?> Year { get; } = new("--year") { Description = wording.Both("option-ledger-year"), HelpName = "YYYY", CustomParser = ToYear };

    /// <summary>The year, or null.</summary>
    public FiscalYear? YearOf(ParseResult result) => result.GetValue(Year) is { } year ? new FiscalYear(year) : null;

    /// <summary>What is wrong with the jurisdiction that is asked for, or null: the forms are only read where the option is given.</summary>
    public Diagnostic? UnknownJurisdiction(ParseResult result) =>
        result.GetValue(Jurisdiction) is { } wanted && WritingCatalog.Default.Layouts.All(layout => layout.Id != wanted)
            ? HostDiagnostics.NoLayout(wanted, wanted, WritingCatalog.Default.Layouts.Select(layout => $"{layout.Id} {layout.Name}"))
            : null;

    private static int? ToYear(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1990 and < 2100) return year;
        result.AddError(CommandFaults.Year);
        return null;
    }
}

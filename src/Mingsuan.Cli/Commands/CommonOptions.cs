using System.CommandLine;
using Mingsuan.Application;
using Mingsuan.Reading;

namespace Mingsuan.Cli;

/// <summary>The options that several commands share.</summary>
internal sealed class CommonOptions(Wording wording)
{
    public Option<string> Language { get; } = Limited(new Option<string>("--lang")
    {
        Description = wording.Both("option-lang"),
        HelpName = $"{Phrases.Chinese}|{Phrases.English}",
        DefaultValueFactory = _ => Phrases.Chinese,
    });

    public Option<string?> Out { get; } = new("--out", "-o") { Description = wording.Both("option-out"), HelpName = "PATH" };

    public Option<bool> Information { get; } = new("--information") { Description = wording.Both("option-information") };

    public Option<int?> MostBytes { get; } = new("--max-bytes") { Description = wording.Both("option-max-bytes"), HelpName = "N" };

    /// <summary>The limits that the command line asks for.</summary>
    public ReadLimits Limits(ParseResult result, CommandHost host) =>
        result.GetValue(MostBytes) is > 0 and { } bytes ? host.Limits with { MaxBytes = bytes } : host.Limits;

    private static Option<string> Limited(Option<string> option)
    {
        option.AcceptOnlyFromAmong(Phrases.Chinese, Phrases.English);
        return option;
    }
}

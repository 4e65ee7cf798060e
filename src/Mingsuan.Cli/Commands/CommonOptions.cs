using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Mingsuan.Application;
using Mingsuan.Reading;

namespace Mingsuan.Cli;

/// <summary>The options that several commands share.</summary>
internal sealed class CommonOptions(Wording wording)
{
    public const string WithoutRecognitionName = "--no-ocr";

    public Option<string> Language { get; } = Limited(new Option<string>("--lang")
    {
        Description = wording.Both("option-lang"),
        DefaultValueFactory = _ => Phrases.Chinese,
    }, Phrases.Chinese, Phrases.English);

    public Option<string?> Out { get; } = Named(new("--out", "-o") { Description = wording.Both("option-out"), HelpName = "PATH" });

    public Option<bool> Information { get; } = new("--information") { Description = wording.Both("option-information"), Arity = ArgumentArity.Zero };

    public Option<int?> MostBytes { get; } = new("--max-bytes")
    {
        Description = wording.Both("option-max-bytes"),
        HelpName = "N",
        CustomParser = PositiveNumber,
    };

    public Option<bool> WithoutRecognition { get; } = new(WithoutRecognitionName) { Description = wording.Both("option-no-ocr"), Arity = ArgumentArity.Zero };

    /// <summary>The limits that the command line asks for.</summary>
    public ReadLimits Limits(ParseResult result, CommandHost host)
    {
        var limits = host.Limits with { RecognisesScans = !result.GetValue(WithoutRecognition) };
        return result.GetValue(MostBytes) is { } bytes ? limits with { MaxBytes = bytes } : limits;
    }

    /// <summary>The option with those values only.</summary>
    public static Option<T> Limited<T>(Option<T> option, params string[] values)
    {
        option.HelpName = string.Join('|', values);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => !values.Contains(token.Value))) result.AddError(CommandFaults.Choice);
        });
        return option;
    }

    /// <summary>The option with a name that is not empty.</summary>
    public static Option<string?> Named(Option<string?> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0)) result.AddError(CommandFaults.EmptyName);
        });
        return option;
    }

    private static int? PositiveNumber(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        result.AddError(CommandFaults.Number);
        return null;
    }
}

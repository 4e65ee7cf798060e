using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>Builds the questionnaire from data.</summary>
internal sealed class QuestionBuilder(CubeSpace cube)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public Question Build(QuestionData data) => new(data.Id, data.Group, Kind(data.Kind), new Bilingual(data.Chinese, data.English), new Bilingual(data.Help, data.HelpEnglish))
    {
        States = data.States is { } states ? Complete(cube.ToCoordinate(states)) : null,
        Of = data.Of,
        Measure = data.Measure ?? string.Empty,
        IsPrevious = data.Year == "previous",
        IsOfHeadquarters = data.Department == "headquarters",
        Bodies = data.Bodies,
        Per = data.Per,
        IsWithoutUnits = data.WithoutUnits == true,
        TakesNumbered = data.Numbered switch { null => null, "taken" => true, _ => false },
        Also = [.. data.Also ?? []],
        Found = data.Found is { } pattern ? new Regex(pattern, RegexOptions.CultureInvariant, Patience) : null,
        Sections = [.. (data.Sections ?? []).Select(TextFolding.Fold)],
        Explains = data.Explains is { } explains ? cube.ToCoordinate(explains) : null,
    };

    private static QuestionKind Kind(string kind) => kind switch
    {
        "text" => QuestionKind.Text,
        "lines" => QuestionKind.Lines,
        "amount" => QuestionKind.Amount,
        "count" => QuestionKind.Count,
        "date" => QuestionKind.Date,
        "yes-no" => QuestionKind.YesNo,
        _ => throw new InvalidOperationException($"unknown kind of question {kind}"),
    };

    /// <summary>What is not stated is all of the dimension, the budget, the fiscal year; an amount unless it is a count. Counts are of no flow, nature, source and timing.</summary>
    private Coordinate Complete(Coordinate states)
    {
        var filled = states.Default(cube.Blank.With(cube.Stage["budget"]).With(cube.Period["fiscal-year"]).With(cube.Measure["amount"]));
        foreach (var dimension in (ReadOnlySpan<Dimension>)[cube.Function, cube.Economic, cube.GovernmentEconomic, cube.FundingLevel, cube.Body, cube.Project, cube.Aspect])
        {
            filled = filled[dimension] is null ? filled.With(dimension.Root) : filled;
        }

        return filled;
    }
}

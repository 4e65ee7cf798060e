using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>What the words of drop-downs mean, in either language: units, projects, types of bodies, yes and no.</summary>
internal sealed class ChoiceWords(DisclosureCatalog catalog)
{
    private const int MostNamed = 8;

    /// <summary>The kind of body; null with a fault where the word is none.</summary>
    public BodyKind? Kind(Record row, LedgerFaults faults) => One(row, "kind", [("ledger-kind-department", BodyKind.Department), ("ledger-kind-unit", BodyKind.BudgetUnit)], faults);

    /// <summary>The period of a target; the year where nothing is said.</summary>
    public TargetPeriod Period(Record row, LedgerFaults faults) => One(row, "period", [("ledger-period-year", TargetPeriod.FiscalYear), ("ledger-period-term", TargetPeriod.WholeTerm)], faults) ?? TargetPeriod.FiscalYear;

    /// <summary>yes or no, as the ledger's files say it; the word itself where it is neither.</summary>
    public string YesNo(string word) => IsPhrase("ledger-yes", word) ? "yes" : IsPhrase("ledger-no", word) ? "no" : word;

    /// <summary>The id of the type of body, or null; an unknown word is a fault.</summary>
    public string? Type(Record row, LedgerFaults faults)
    {
        var word = row["type"].Trim();
        if (word.Length == 0) return null;
        if (catalog.BodyTypes.FirstOrDefault(type => type.IsNamed(word)) is { } known) return known.Id;
        Unknown(row, "type", catalog.BodyTypes.Select(type => type.Name.Chinese), faults);
        return null;
    }

    /// <summary>The id of the jurisdiction, or null; an unknown word is a fault.</summary>
    public string? Jurisdiction(Record row, LedgerFaults faults)
    {
        var word = row["jurisdiction"].Trim();
        if (word.Length == 0) return null;
        if (WritingCatalog.Default.Layouts.FirstOrDefault(each => word == each.Id || word.StartsWith($"{each.Id} ", StringComparison.Ordinal) || word == each.Name) is { } known) return known.Id;
        Unknown(row, "jurisdiction", WritingCatalog.Default.Layouts.Select(each => $"{each.Id} {each.Name}"), faults);
        return null;
    }

    private T? One<T>(Record row, string column, (string Phrase, T Value)[] words, LedgerFaults faults)
        where T : struct
    {
        var word = row[column].Trim();
        if (word.Length == 0) return null;
        foreach (var (phrase, value) in words)
        {
            if (IsPhrase(phrase, word)) return value;
        }

        Unknown(row, column, words.Select(each => catalog.Interface[each.Phrase].Chinese), faults);
        return null;
    }

    private bool IsPhrase(string id, string word) => catalog.Interface[id] is var phrase && (word == phrase.Chinese || string.Equals(word, phrase.English, StringComparison.OrdinalIgnoreCase));

    /// <summary>A word that is no choice: the nearest is named, and where none is like it the choices.</summary>
    public static void Unknown(Record row, string column, string? nearest, IEnumerable<string> words, LedgerFaults faults)
    {
        if (nearest is not null) faults.Add("ledger-unknown-choice", row.At(column), row[column], ("nearest", nearest));
        else faults.Add("ledger-unlike-any-choice", row.At(column), row[column], ("allowed", string.Join(' ', words.Take(MostNamed))));
    }

    private static void Unknown(Record row, string column, IEnumerable<string> words, LedgerFaults faults)
    {
        var all = words.ToList();
        Unknown(row, column, Nearest.Of(row[column].Trim(), all), all, faults);
    }
}

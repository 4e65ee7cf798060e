using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>What a ledger's workbook and the taking over of a disclosure need to know (data/ledger).</summary>
public sealed class LedgerVocabulary
{
    private const string Pattern = "pattern";
    private const string Ratio = "ratio";
    private const int StandardWidth = 14;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Regex none;

    internal LedgerVocabulary(IReadOnlyCollection<LedgerData> data)
    {
        Sheets = [.. data.Where(each => each.Kind is not (Pattern or Ratio)).Select(ToSheet)];
        Ratios = [.. data.Where(each => each.Kind == Ratio).Select(each => new ContributionRatio(each.Account ?? string.Empty, [.. each.Base ?? []], each.Percent ?? 0, each.Range ?? 0))];
        Reason = PatternOf("reason", data);
        NextReason = PatternOf("next-reason", data);
        ReasonLead = PatternOf("reason-lead", data);
        Use = PatternOf("use", data);
        SentenceEnd = PatternOf("sentence-end", data);
        Headquarters = PatternOf("headquarters", data);
        none = PatternOf("none", data);
    }

    /// <summary>The sheets in their order.</summary>
    public ImmutableArray<LedgerSheet> Sheets { get; }

    /// <summary>What contributions usually are of what they are paid on.</summary>
    public ImmutableArray<ContributionRatio> Ratios { get; }

    /// <summary>The reason of a change in a printed sentence: its first group.</summary>
    public Regex Reason { get; }

    /// <summary>The same in a sentence that stands behind that of the change.</summary>
    public Regex NextReason { get; }

    /// <summary>The words at the beginning of a reason that only announce it; may be none.</summary>
    public Regex ReasonLead { get; }

    /// <summary>What an amount is mainly used for, right behind it: its first group.</summary>
    public Regex Use { get; }

    /// <summary>Where a sentence or a line ends.</summary>
    public Regex SentenceEnd { get; }

    /// <summary>What stands behind the department's name in that of its own office, folded; nothing among it.</summary>
    public Regex Headquarters { get; }

    /// <summary>True where an answer says that there is none, which an answer that is not given does not.</summary>
    public bool SaysNone(string answer) => none.IsMatch(TextFolding.Fold(answer));

    /// <summary>The sheet of that id.</summary>
    public LedgerSheet this[string id] => Sheets.First(sheet => sheet.Id == id);

    private static Regex PatternOf(string id, IReadOnlyCollection<LedgerData> data) => new(data.First(each => each.Id == id).Pattern ?? string.Empty, RegexOptions.CultureInvariant, Patience);

    private static LedgerSheet ToSheet(LedgerData data) => new(data.Id, KindOf(data.Kind), new Bilingual(data.Chinese ?? data.Id, data.English ?? data.Id), new Bilingual(data.Help ?? string.Empty, data.HelpEnglish ?? string.Empty))
    {
        Columns = [.. (data.Columns ?? []).Select(ToColumn)],
        Groups = [.. data.Groups ?? []],
        IsRequired = data.Required ?? false,
        IsPrevious = data.Year is not null,
        Values = data.Values ?? [],
    };

    private static LedgerColumn ToColumn(LedgerColumnData data) => new(data.Id, Enum.Parse<LedgerColumnKind>(data.Kind, ignoreCase: true), new Bilingual(data.Chinese, data.English), new Bilingual(data.Note, data.NoteEnglish))
    {
        Heads = [.. (data.Also ?? []).Prepend(data.Chinese).Append(data.Id).Select(HeadOf).Distinct()],
        List = data.List,
        Below = data.Below,
        Deep = data.Deep,
        IsLeaves = data.Leaves ?? false,
        IsRequired = data.Required ?? false,
        Width = data.Width ?? StandardWidth,
        Formula = data.Formula ?? string.Empty,
    };

    /// <summary>A heading as it is compared: folded, without a unit of measure in brackets and the mark of what must be filled in.</summary>
    public static string HeadOf(string text)
    {
        var folded = TextFolding.Fold(text).TrimEnd('*');
        var bracket = folded.IndexOf('(', StringComparison.Ordinal);
        return bracket > 0 ? folded[..bracket] : folded;
    }

    private static LedgerSheetKind KindOf(string kind) => kind switch
    {
        "table" => LedgerSheetKind.Table,
        "form" => LedgerSheetKind.Form,
        "questions" => LedgerSheetKind.Questions,
        _ => throw new InvalidOperationException($"unknown kind of sheet {kind}"),
    };
}

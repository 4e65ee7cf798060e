using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>What a label does in a table, besides what it states.</summary>
public enum LabelRole
{
    /// <summary>It only states constraints.</summary>
    None,

    /// <summary>合计, 小计: the sum of its siblings.</summary>
    Total,

    /// <summary>总计: the sum over timing and source as well.</summary>
    GrandTotal,

    /// <summary>其中: what follows is part of what precedes.</summary>
    OfWhich,

    /// <summary>A column of account codes.</summary>
    Code,

    /// <summary>The 类 part of a code in three columns.</summary>
    CodeCategory,

    /// <summary>The 款 part of a code in three columns.</summary>
    CodeSection,

    /// <summary>The 项 part of a code in three columns.</summary>
    CodeItem,

    /// <summary>A column of account names.</summary>
    Name,

    /// <summary>项目 as the heading of row labels (表头的“项目”).</summary>
    Label,

    /// <summary>A column of body names.</summary>
    BodyName,

    /// <summary>A column of body codes.</summary>
    BodyCode,

    /// <summary>A column of project names.</summary>
    ProjectName,

    /// <summary>A column of project codes.</summary>
    ProjectCode,

    /// <summary>The unit that carries out the project of the row.</summary>
    BodyOfProject,

    /// <summary>A column whose text states the nature of its row (类型).</summary>
    NatureOfRow,

    /// <summary>A column that says of what a row is a part of the row above, where no other label column says anything (采购物品名称).</summary>
    Detail,

    /// <summary>A heading above columns that place their rows in a directory (指导性目录: 一级, 二级, 三级).</summary>
    Directory,

    /// <summary>A column that prints the year of its row (年度).</summary>
    YearOfRow,

    /// <summary>A heading above code and name columns that says which classification they are of.</summary>
    Classification,

    /// <summary>A money column without any further statement (预算数, 金额).</summary>
    Amount,

    /// <summary>收入 or 支出 as a heading.</summary>
    Flow,

    /// <summary>收支: both flows.</summary>
    BothFlows,

    /// <summary>A word that only performance forms have (绩效目标表, 一级指标).</summary>
    Form,

    /// <summary>A column that carries no fact.</summary>
    Ignored,
}

/// <summary>
/// One phrase of the field with everything that it may mean: partial coordinates (likeliest first), its role as a label, and the
/// dimension that it names as an axis. The same term serves headers, rows, titles and sentences.
/// </summary>
public sealed record LexiconTerm(string Phrase, LabelRole Role, ImmutableArray<Coordinate> Senses, Dimension? Axis)
{
    /// <summary>True where the phrase counts in sentences only, being too short for a table's label.</summary>
    public bool InSentencesOnly { get; init; }

    /// <summary>True where the phrase counts as a whole label only, being a common word in sentences.</summary>
    public bool InLabelsOnly { get; init; }

    /// <summary>The senses that state something in that dimension.</summary>
    public IEnumerable<Coordinate> In(Dimension dimension) => Senses.Where(sense => sense[dimension] is not null);

    /// <summary>The likeliest sense outside the classifications, or null.</summary>
    public Coordinate? First => Senses.IsEmpty ? null : Senses[0];
}

/// <summary>A phrase found in a folded text.</summary>
public readonly record struct PhraseMatch(int Start, int Length, LexiconTerm Term)
{
    /// <summary>The first character behind it.</summary>
    public int End => Start + Length;
}

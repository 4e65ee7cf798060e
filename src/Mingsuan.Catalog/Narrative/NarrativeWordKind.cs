namespace Mingsuan.Catalog;

/// <summary>What a word of running text does for the numbers beside it.</summary>
public enum NarrativeWordKind
{
    /// <summary>增加, 减少: the number behind it is a change or a rate.</summary>
    Direction,

    /// <summary>持平, 相同: a change of zero.</summary>
    NoChange,

    /// <summary>基本持平: a change too small to be said, of no amount.</summary>
    LittleChange,

    /// <summary>比, 与: opens a comparison where a year follows.</summary>
    Opener,

    /// <summary>上年: the year before the document's.</summary>
    PriorYear,

    /// <summary>同比: a whole comparison with the year before.</summary>
    Comparison,

    /// <summary>预算, 执行数: the stage of the year just named.</summary>
    Stage,

    /// <summary>占: the percentage behind it is a share.</summary>
    Share,

    /// <summary>无, 未安排: what follows is stated to be nothing.</summary>
    None,

    /// <summary>其中, 包括: what follows are parts.</summary>
    OfWhich,

    /// <summary>以下方面: a list of parts follows, whatever opened the sentence.</summary>
    ListLead,

    /// <summary>主要原因, 用于: what follows explains; its amounts are no figures of the budget.</summary>
    Explanation,

    /// <summary>二是: the next point of a list in words; one that explained explains on.</summary>
    NextPoint,

    /// <summary>同口径: what is compared is counted otherwise than what the document states.</summary>
    OtherScope,

    /// <summary>分别为: the numbers behind it belong to the subjects before it, in order.</summary>
    Respectively,

    /// <summary>收支: both flows.</summary>
    BothFlows,

    /// <summary>涉及: the amounts behind it are of what the clause before named.</summary>
    CarryOn,

    /// <summary>简称: in brackets, what the words before are called in short.</summary>
    ShortName,
}

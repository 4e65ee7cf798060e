using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Where the reader stands in a paragraph: the words since the last number, the subjects in play, and what the sentence has opened.</summary>
internal sealed record ClauseState
{
    /// <summary>The tokens since the last number or mark.</summary>
    public List<Token> Stretch { get; set; } = [];

    /// <summary>The last clause before that named a subject and no number.</summary>
    public List<Token> Earlier { get; set; } = [];

    /// <summary>What the last amount was of: two where both flows were named.</summary>
    public List<NarrativeSubject> Current { get; set; } = [];

    /// <summary>The amounts that are no parts, in order; each is a list of one or two.</summary>
    public List<List<NarrativeSubject>> Mains { get; init; } = [];

    /// <summary>Inside a part that names parts of its own.</summary>
    public List<NarrativeSubject>? Nested { get; set; }

    /// <summary>The whole that the list of parts was found to belong to.</summary>
    public NarrativeSubject? ListWhole { get; set; }

    public bool IsInParts { get; set; }

    /// <summary>The last amount that is no part: what a list of parts behind it is of. The next sentence may list its parts where it is the only one of its own.</summary>
    public SentenceNumber? LastMain { get; set; }

    /// <summary>The amounts of the sentence that are no parts.</summary>
    public int MainsInSentence { get; set; }

    /// <summary>The last amount.</summary>
    public SentenceNumber? LastAmount { get; set; }

    /// <summary>The part that names parts of its own.</summary>
    public SentenceNumber? NestedOf { get; set; }

    /// <summary>Parts since the last semicolon.</summary>
    public int Parts { get; set; }

    /// <summary>The most parts that a stretch of the sentence between semicolons listed.</summary>
    public int PartsBefore { get; set; }

    /// <summary>True where a part since the last semicolon was compared with the year before.</summary>
    public bool HasPartChange { get; set; }

    /// <summary>True behind 主要原因 and 用于, up to the next semicolon.</summary>
    public bool IsExplaining { get; set; }

    /// <summary>True where the part of the sentence before the last semicolon explained.</summary>
    public bool HasExplained { get; set; }

    /// <summary>The item of a numbered list that the paragraph is in, outside reasons; null before the first.</summary>
    public ListItem? Item { get; set; }

    /// <summary>How the reason numbers its own points; null where it does not.</summary>
    public string? PointStyle { get; set; }

    /// <summary>True behind a 分别 of which nobody knows whose its numbers are, up to the end of the clause.</summary>
    public bool IsUnsorted { get; set; }

    /// <summary>True where the reason told an amount of its own, up to the next semicolon.</summary>
    public bool HasReasonAmount { get; set; }

    /// <summary>True where the sentence had a number since its start or the last semicolon.</summary>
    public bool HasNumber { get; set; }

    public Comparison? Comparison { get; set; }

    /// <summary>Where the comparison's own words end; -1 once a mark or number stands behind them.</summary>
    public int ComparisonEnd { get; set; } = -1;

    /// <summary>True where the present sentence names a comparison.</summary>
    public bool IsCompared { get; set; }

    /// <summary>Where 上年 outside a comparison ended: it counts only with a stage behind it.</summary>
    public int PriorYearEnd { get; set; } = -1;

    /// <summary>A year that the sentence names outside comparisons.</summary>
    public FiscalYear? Year { get; set; }

    /// <summary>A stage that the sentence names outside comparisons.</summary>
    public Member? Stage { get; set; }

    /// <summary>The flow that was last said.</summary>
    public Member? Flow { get; set; }

    /// <summary>
    /// True behind an amount whose subject is not told or not known: a change of it is of no one else, also in the next sentence of a paragraph
    /// that knows no other.
    /// </summary>
    public bool IsLost { get; set; }

    /// <summary>True behind an amount of something that nobody knows: what 其中 lists behind it are its parts, not those of the body.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>True in a list of parts of such an amount, up to the end of the sentence.</summary>
    public bool IsOfUnknown { get; set; }

    /// <summary>True in the list of parts of a part like that, up to the next semicolon.</summary>
    public bool IsOfUnknownPart { get; set; }

    /// <summary>What the last count was of: an amount without a subject of its own belongs to it.</summary>
    public NarrativeSubject? Counted { get; set; }

    /// <summary>What a percentage right behind the last number is a share of, where that number is the amount of the whole; else null.</summary>
    public List<(NarrativeSubject Part, NarrativeSubject? Whole)>? ShareBase { get; set; }

    /// <summary>The last token that was a number.</summary>
    public Token.Number? LastNumber { get; set; }

    /// <summary>The measure of the last number.</summary>
    public Member? LastMeasure { get; set; }

    /// <summary>The sign of the last change.</summary>
    public int LastSign { get; set; } = 1;

    /// <summary>The subjects that a list named before 分别 and that still wait for their number.</summary>
    public Queue<Mention> Waiting { get; set; } = [];

    /// <summary>A copy for the inside of a bracket, which is a list of its own.</summary>
    public ClauseState Inside() => this with { Stretch = [], Earlier = [], Current = [.. Current], Mains = [.. Mains], LastMain = IsInParts ? null : LastMain, NestedOf = null, Parts = 0, PartsBefore = 0, HasPartChange = false };

    /// <summary>Ends the clause at a comma, a colon or any stronger mark.</summary>
    public void EndClause(bool namesSubject)
    {
        if (namesSubject) Earlier = Stretch;
        Stretch = [];
        IsUnsorted = false;
        ComparisonEnd = -1;
    }

    /// <summary>Ends the part of a sentence at a semicolon.</summary>
    public void EndPart()
    {
        Earlier = [];
        HasExplained = IsExplaining;
        IsOfUnknownPart = false;
        IsExplaining = false;
        HasReasonAmount = false;
        PointStyle = null;
        HasNumber = false;
        Nested = null;
        PartsBefore = Math.Max(PartsBefore, Parts);
        Parts = 0;
        HasPartChange = false;
    }

    /// <summary>Ends the sentence.</summary>
    public void EndSentence()
    {
        EndPart();
        PartsBefore = 0;
        if (IsInParts || MainsInSentence != 1) LastMain = null;
        MainsInSentence = 0;
        (IsInParts, IsOfUnknown, IsUnknown) = (false, false, false);
        IsCompared = false;
        ListWhole = null;
        Counted = null;
        Waiting = [];
        IsLost &= Mains.Count == 0;
        HasExplained = false;
        (Year, Stage) = (null, null);
        if (Mains.Count > 0) Current = [.. Mains[^1]];
    }

    /// <summary>Opens a list of parts; inside a part, of its own parts.</summary>
    public void OpenParts()
    {
        IsOfUnknownPart |= IsInParts && IsUnknown;
        IsOfUnknown |= !IsInParts && IsUnknown;
        if (IsInParts && HasNumber && Current.Count > 0)
        {
            (Nested, NestedOf) = ([.. Current], LastAmount);
            return;
        }

        IsInParts = true;
        ListWhole = null;
    }

    /// <summary>Takes note that a number was read.</summary>
    public void AfterNumber(Token.Number number, Member? measure)
    {
        Stretch = [];
        Earlier = [];
        ComparisonEnd = -1;
        HasNumber = true;
        (LastNumber, LastMeasure) = (number, measure);
    }

    /// <summary>The last word of that kind in the stretch, or null.</summary>
    public Token.Word? LastWord(NarrativeWordKind kind) => Stretch.OfType<Token.Word>().LastOrDefault(word => word.Kind == kind);
}

/// <summary>An item of a list inside a paragraph: the style of its numbering and its number.</summary>
internal sealed record ListItem(string Style, int Number)
{
    public ListItem Next => this with { Number = Number + 1 };
}

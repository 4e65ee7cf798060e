namespace Mingsuan.Application;

/// <summary>Whose fault a broken identity is, as somebody judged it who looked at the document.</summary>
public enum Blame
{
    /// <summary>The document's: it prints the amounts as they were read, and they do not agree.</summary>
    Document,

    /// <summary>Ours: the document was misread, or holds what was compared to be different things.</summary>
    Reading,

    /// <summary>Nobody can tell.</summary>
    Unclear,
}

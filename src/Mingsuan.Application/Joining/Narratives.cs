using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Tells a narrative from the notes of a file of tables: by how many amounts its sentences state.</summary>
internal static class Narratives
{
    /// <summary>More than the notes of any file of tables state.</summary>
    private const int EnoughSentences = 3;

    /// <summary>The amounts that sentences state.</summary>
    public static int AmountsIn(Disclosure disclosure) => disclosure.Facts.Count(fact => fact is { Statement: Statement.Sentence, Figure.Unit: not null });

    /// <summary>True for a document whose sentences state that many amounts.</summary>
    public static bool IsOne(int amounts) => amounts >= EnoughSentences;
}

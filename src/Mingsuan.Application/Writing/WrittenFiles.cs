using System.Collections.Immutable;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>Names the files of a written disclosure: its title, without what a file name cannot hold.</summary>
public static class WrittenFiles
{
    private const int Longest = 80;
    private static readonly char[] Forbidden = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];

    /// <summary>The name of the document's file in that format.</summary>
    public static string Name(WrittenDocument document, IDocumentFormat format)
    {
        var kept = string.Concat(document.Title.Where(letter => !Forbidden.Contains(letter) && !char.IsControl(letter))).Trim(' ', '.');
        return (kept.Length > Longest ? kept[..Longest] : kept) + format.Extension;
    }

    /// <summary>The open slots of one place together, in order: a form that is blank is one line, not fifty.</summary>
    public static ImmutableArray<(string Where, ImmutableArray<OpenSlot> Slots)> ByPlace(WrittenDocument document) =>
        [.. document.Open.GroupBy(slot => slot.Where).Select(group => (group.Key, group.ToImmutableArray()))];
}

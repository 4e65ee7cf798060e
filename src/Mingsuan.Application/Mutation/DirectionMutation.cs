using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Puts a word for the other direction before a change: one that the same document uses elsewhere.</summary>
internal sealed class DirectionMutation(NarrativeGrammar grammar, Disclosure disclosure)
{
    private const int LongestWord = 4;

    public Mutation? Of(Fact fact, SourceSlot slot)
    {
        if (slot.Row >= 0 || fact.Coordinate[disclosure.Cube.Measure]?.Id != "change") return null;
        var text = slot.TextIn(disclosure.Source);
        if (Words(text[..slot.Start]).LastOrDefault() is not { Word: not null } found) return null;
        var other = disclosure.Source.Blocks.OfType<Paragraph>().SelectMany(paragraph => Words(paragraph.Text)).FirstOrDefault(word => word.Sign == -found.Sign && word.Word.Length == found.Word.Length).Word;
        if (other is null) return null;
        var place = slot with { Start = found.Start, Length = found.Word.Length };
        return new Mutation(MutationKind.Direction, fact, place.Replace(disclosure.Source, other)) { Before = found.Word, After = other };
    }

    private IEnumerable<(int Start, string Word, int Sign)> Words(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            for (var length = Math.Min(LongestWord, text.Length - start); length > 1; length--)
            {
                var word = text.Substring(start, length);
                if (grammar.WordAt(word) is not { Kind: NarrativeWordKind.Direction } direction || direction.Text.Length != length || direction.Sign == 0) continue;
                yield return (start, word, direction.Sign);
                start += length - 1;
                break;
            }
        }
    }
}

using System.Text.RegularExpressions;

namespace Mingsuan.Reading;

/// <content>Lists inside a paragraph: numbered items, and numbers that share a unit.</content>
internal sealed partial class ParagraphReader
{
    private const int LongestNumbering = 8;

    /// <summary>An item that the sentence numbers ends the reason of the item before (一、…，主要原因是…，二、…); a reason may number its points too.</summary>
    private void TakeItem(int at)
    {
        var rest = text.Folded.Substring(at, Math.Min(LongestNumbering, text.Folded.Length - at));
        if (Grammar.Numberings.FirstOrDefault(numbering => numbering.Expression.IsMatch(rest)) is not { } numbering) return;
        var item = new ListItem(numbering.Id, Numerals.Find(numbering.Expression.Match(rest).Value) ?? 0);
        if (state.IsExplaining && item.Number == 1) state.PointStyle = item.Style;
        if (state.IsExplaining && (item != state.Item?.Next || item.Style == state.PointStyle)) return;
        if (state.IsExplaining) state.EndPart();
        state.Item = item;
    }

    /// <summary>The numbers that leave their unit to the last of a list (分别为1、2和3万元), while subjects wait for them.</summary>
    private IEnumerable<Token.Number> ListedBefore(Token.Number last)
    {
        if (state.Waiting.Count < 2 || BareList().Match(text.Folded[..last.Start]) is not { Success: true } list) return [];
        if (list.Groups["joiner"].Captures.Any(joiner => !Grammar.IsJoiner(joiner.Value))) return [];
        state.Stretch = []; // a bare number may look like a code
        return [.. list.Groups["number"].Captures.Select(bare => last with { Start = bare.Index, Length = bare.Length, Digits = bare.Length })];
    }

    [GeneratedRegex(@"(?<![\d.])(?:(?<number>\d[\d,]*(?:\.\d+)?)(?<joiner>[^\d,.;:(){}]{1,2}))+$", RegexOptions.CultureInvariant)]
    private static partial Regex BareList();
}

using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingsuan.Reading;

/// <summary>Restores the numbers that Word prints before paragraphs but does not keep in their text: 一、 （二） 1.</summary>
internal sealed class WordNumbering
{
    private const int MostLevels = 9;

    private readonly Dictionary<int, AbstractNum> lists = [];
    private readonly Dictionary<int, NumberingInstance> numbers = [];
    private readonly Dictionary<int, int[]> counters = [];
    private readonly HashSet<int> started = [];

    public WordNumbering(Numbering? numbering)
    {
        foreach (var list in numbering?.Elements<AbstractNum>() ?? []) lists.TryAdd(list.AbstractNumberId?.Value ?? -1, list);
        foreach (var number in numbering?.Elements<NumberingInstance>() ?? []) numbers.TryAdd(number.NumberID?.Value ?? -1, number);
    }

    /// <summary>What is printed before the next paragraph of that number and level; empty for bullets and unknown numbers.</summary>
    public string Next(int id, int level)
    {
        if (level is < 0 or >= MostLevels || !numbers.TryGetValue(id, out var number)) return string.Empty;
        if (!lists.TryGetValue(number.AbstractNumId?.Val?.Value ?? -1, out var list) || LevelOf(number, list, level) is not { } own) return string.Empty;
        var counter = Advance(id, number, list, level);
        if (own.NumberingFormat?.Val?.Value is { } format && (format == NumberFormatValues.Bullet || format == NumberFormatValues.None)) return string.Empty;
        var text = new StringBuilder(own.LevelText?.Val?.Value ?? string.Empty);
        for (var i = 0; i < MostLevels; i++)
        {
            var place = $"%{i + 1}";
            if (text.ToString().Contains(place, StringComparison.Ordinal))
                text.Replace(place, NumberWriter.Write(counter[i], LevelOf(number, list, i)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal));
        }

        return text.ToString();
    }

    private int[] Advance(int id, NumberingInstance number, AbstractNum list, int level)
    {
        var key = number.AbstractNumId!.Val!.Value;
        if (!counters.TryGetValue(key, out var counter)) counters[key] = counter = [.. Enumerable.Range(0, MostLevels).Select(i => Start(number, list, i) - 1)];
        if (started.Add(id))
        {
            foreach (var restart in number.Elements<LevelOverride>().Where(change => change.StartOverrideNumberingValue?.Val is not null))
            {
                if (restart.LevelIndex?.Value is >= 0 and < MostLevels and var at) counter[at] = restart.StartOverrideNumberingValue!.Val!.Value - 1;
            }
        }

        for (var i = 0; i < level; i++) counter[i] = Math.Max(counter[i], Start(number, list, i));
        counter[level] = Math.Min(counter[level], int.MaxValue - 1) + 1;
        for (var i = level + 1; i < MostLevels; i++) counter[i] = Start(number, list, i) - 1;
        return counter;
    }

    private static int Start(NumberingInstance number, AbstractNum list, int level) => Math.Max(1, LevelOf(number, list, level)?.StartNumberingValue?.Val?.Value ?? 1);

    private static Level? LevelOf(NumberingInstance number, AbstractNum list, int level) =>
        number.Elements<LevelOverride>().FirstOrDefault(change => change.LevelIndex?.Value == level)?.Level
        ?? list.Elements<Level>().FirstOrDefault(each => each.LevelIndex?.Value == level);
}

using System.Collections.Immutable;
using System.Globalization;

namespace Mingsuan.Application;

/// <summary>Reads transcribed pages: docs/pages.md.</summary>
public static class PageTruthReader
{
    private const char Tab = '\t';
    private const char NextBlock = ';';
    private const string NoMoney = "-";

    /// <summary>The page in that file.</summary>
    /// <exception cref="FormatException">The file is not written as docs/pages.md says; the message names file and line.</exception>
    public static PageTruth Read(string path) => Parse(File.ReadAllLines(path), Path.GetFileName(path));

    /// <summary>The page that these lines transcribe.</summary>
    /// <exception cref="FormatException">They are not written as docs/pages.md says.</exception>
    public static PageTruth Parse(IReadOnlyList<string> lines, string name)
    {
        var heads = lines.Where(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[2..].Split(' ', 2)).ToDictionary(parts => parts[0], parts => parts[^1], StringComparer.Ordinal);
        if (!heads.TryGetValue("sha256", out var hash) || !int.TryParse(heads.GetValueOrDefault("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page))
            throw new FormatException($"{name}: a page needs # sha256 and # page");
        return new PageTruth(hash, page)
        {
            Jurisdiction = heads.GetValueOrDefault("jurisdiction", string.Empty),
            Classes = [.. heads.GetValueOrDefault("class", string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Grids = Grids(lines, name),
        };
    }

    private static ImmutableArray<TruthGrid> Grids(IReadOnlyList<string> lines, string name)
    {
        var grids = ImmutableArray.CreateBuilder<TruthGrid>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#') continue;
            var fields = lines[i].Split(Tab);
            switch (fields[0])
            {
                case "G":
                    grids.Add(new TruthGrid(fields.ElementAtOrDefault(1) ?? string.Empty, [], []));
                    break;
                case "C" when grids.Count > 0:
                    grids[^1] = grids[^1] with { Columns = [.. fields.Skip(1).Select(Column)] };
                    break;
                case "H" or "K" or "R" when grids.Count > 0 && fields.Length > 2:
                    grids[^1] = grids[^1] with { Rows = grids[^1].Rows.Add(Row(fields)) };
                    break;
                default:
                    throw new FormatException($"{name}: line {i + 1} is none of G, C, H, K and R with its cells");
            }
        }

        return grids.ToImmutable();
    }

    /// <summary>A mark before the states for each block to the left of the column's own.</summary>
    private static TruthColumn Column(string field) =>
        field == NoMoney ? new TruthColumn((string?)null) : new TruthColumn(field.TrimStart(NextBlock)) { Block = field.Length - field.TrimStart(NextBlock).Length };

    private static TruthRow Row(string[] fields)
    {
        var kind = fields[0] switch { "H" => TruthRowKind.Head, "K" => TruthRowKind.RepeatedHead, _ => TruthRowKind.Body };
        return new TruthRow(kind, [.. fields[1].Split(NextBlock).Select(States)], [.. fields.Skip(2)]);
    }

    private static string? States(string text) => text.Trim() is var states && states == NoMoney ? null : states;
}

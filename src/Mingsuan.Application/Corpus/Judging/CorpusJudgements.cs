using System.Collections.Immutable;
using System.Globalization;

namespace Mingsuan.Application;

/// <summary>
/// A tab-separated list of judgements with a heading: <c>file sha256 rule page figure identities verdict by subject expected why</c>.
/// Its columns are a contract: docs/corpus.md.
/// </summary>
public sealed class CorpusJudgements
{
    private const char Tab = '\t';
    private const int HashLength = 64;

    private static readonly string[] Heads = ["file", "sha256", "rule", "page", "figure", "identities", "verdict", "by", "subject", "expected", "why"];
    private static readonly string[] Ways = ["picture", "text", "arithmetic"];

    private CorpusJudgements(ImmutableArray<Judgement> rows) => Rows = rows;

    /// <summary>All of them in order.</summary>
    public ImmutableArray<Judgement> Rows { get; }

    /// <summary>The judgements of a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be read.</exception>
    /// <exception cref="FormatException">A line is no judgement; the message is the path and the line's number.</exception>
    public static CorpusJudgements Read(string path)
    {
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || !lines[0].TrimStart('\uFEFF').Split(Tab).SequenceEqual(Heads)) throw new FormatException($"{path}:1");
        return new CorpusJudgements([.. lines.Index().Skip(1).Where(line => line.Item.Length > 0).Select(line => ToRow(line.Item.Split(Tab)) ?? throw new FormatException($"{path}:{line.Index + 1}"))]);
    }

    /// <summary>The broken identities of the document, each with the judgement that speaks of it; null beyond the number that was judged.</summary>
    public JudgedDocument Of(string sha256, IEnumerable<BrokenIdentity> broken)
    {
        var mine = Rows.Where(row => row.Sha256 == sha256).OrderBy(row => row.Width).ToList();
        var matches = new int[mine.Count];
        var judged = broken.Select(identity =>
        {
            var index = mine.FindIndex(row => row.Covers(identity));
            return new JudgedIdentity(identity, index >= 0 && ++matches[index] <= mine[index].Identities ? mine[index] : null);
        }).ToImmutableArray();
        return new JudgedDocument(judged, [.. mine.Zip(matches, (row, count) => new LooseJudgement(row, count)).Where(each => each.Matches != each.Judgement.Identities)]);
    }

    private static Judgement? ToRow(string[] cells) =>
        cells.Length == Heads.Length && cells[1].Length == HashLength && IsPage(cells[3]) && cells[4].Length > 0 && Ways.Contains(cells[7])
        && int.TryParse(cells[5], NumberStyles.None, CultureInfo.InvariantCulture, out var identities) && identities > 0
        && Enum.GetValues<Blame>().Where(verdict => cells[6] == NameOf(verdict)).ToList() is [var verdict]
            ? new Judgement
            {
                File = cells[0],
                Sha256 = cells[1],
                Rule = cells[2],
                Page = cells[3],
                Figure = cells[4],
                Identities = identities,
                Verdict = verdict,
                By = cells[7],
                Subject = cells[8],
                Expected = cells[9],
                Why = cells[10],
            }
            : null;

    /// <summary>The word for a verdict.</summary>
    public static string NameOf(Blame verdict) => verdict.ToString().ToLowerInvariant();

    private static bool IsPage(string text) => text == Judgement.Any || PageRanges.IsOne(text);
}

/// <summary>A broken identity and the judgement of it; null for none.</summary>
public sealed record JudgedIdentity(BrokenIdentity Identity, Judgement? Judgement);

/// <summary>A judgement of fewer or more broken identities than there are: it must be looked at again.</summary>
public sealed record LooseJudgement(Judgement Judgement, int Matches);

/// <summary>The broken identities of a document with their judgements, and the judgements that do not fit.</summary>
public sealed record JudgedDocument(ImmutableArray<JudgedIdentity> Identities, ImmutableArray<LooseJudgement> Loose)
{
    /// <summary>Nothing judged.</summary>
    public static JudgedDocument None { get; } = new([], []);
}

using System.Globalization;
using System.Text;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>Judgements of broken identities: which they speak of, what is counted, and the list of them that the project keeps.</summary>
public sealed class JudgementTests : IDisposable
{
    private const string Heading = "file\tsha256\trule\tpage\tfigure\tidentities\tverdict\tby\tsubject\texpected\twhy\n";

    private static readonly string Hash = new('a', 64);

    private readonly Given given = new();

    [Theory]
    [InlineData("*", "*", "*", true)]
    [InlineData("roll-up", "3", "1234.50", true)]
    [InlineData("roll-up", "2-4", "9; 1,234.50", true)]
    [InlineData("roll-up", "1, 8", "blank", true)]
    [InlineData("share", "3", "1,234.50", false)]
    [InlineData("roll-up", "8", "1,234.50", false)]
    [InlineData("roll-up", "3", "blank", false)]
    [InlineData("roll-up", "3", "234.50", false)]
    public void A_judgement_speaks_of_identities_with_an_amount_that_stands_on_its_pages_and_prints_its_figures(string rule, string page, string figure, bool isMeant)
    {
        var judged = Read(Line(rule, page, figure)).Of(Hash, [Broken((3, "1,234.50"), (8, string.Empty))]);
        Assert.Equal(isMeant, judged.Identities[0].Judgement is not null);
        Assert.Equal(isMeant ? 0 : 1, judged.Loose.Length);
    }

    [Fact]
    public void A_judgement_of_another_document_says_nothing() =>
        Assert.Null(Read(Line("*", "*", "*")).Of(new string('b', 64), [Broken((3, "1"))]).Identities[0].Judgement);

    [Fact]
    public void A_judgement_holds_for_no_more_identities_than_were_judged()
    {
        var judged = Read(Line("*", "*", "*")).Of(Hash, [Broken((3, "1")), Broken((3, "2"))]);
        Assert.Equal([true, false], judged.Identities.Select(each => each.Judgement is not null));
        Assert.Equal(2, Assert.Single(judged.Loose).Matches);
    }

    [Fact]
    public void The_judgement_that_leaves_least_open_is_asked_first()
    {
        var judged = Read(Line("*", "*", "*") + Line("*", "3", "1", "reading")).Of(Hash, [Broken((3, "1")), Broken((3, "2"))]);
        Assert.Equal([Blame.Reading, Blame.Document], judged.Identities.Select(each => each.Judgement?.Verdict));
    }

    [Fact]
    public void What_is_unclear_or_unjudged_counts_as_a_reading_error_in_the_worst_case_only()
    {
        var counts = new JudgementCounts(1000, Document: 5, Reading: 1, Unclear: 2, Unjudged: 3);
        Assert.Equal((11, 0.001m), (counts.Broken, counts.ReadingShare));
        Assert.Equal((BinomialBound.Of(1, 1000), BinomialBound.Of(6, 1000)), (counts.ReadingBound, counts.WorstBound));
    }

    [Theory]
    [InlineData(0, 10, "0.2588656")] // 1 - 0.05^(1/10)
    [InlineData(0, 100_000, "0.0000300")] // the rule of three
    [InlineData(1, 10, "0.3941633")]
    [InlineData(500, 100_000, "0.0053827")]
    [InlineData(3000, 100_000, "0.0309024")]
    [InlineData(10, 10, "1")]
    public void The_bound_is_that_of_Clopper_and_Pearson(int cases, int trials, string bound) =>
        Assert.Equal(decimal.Parse(bound, CultureInfo.InvariantCulture), BinomialBound.Of(cases, trials));

    [Fact]
    public void Nothing_evaluated_has_no_bound() => Assert.Null(BinomialBound.Of(0, 0));

    [Theory]
    [InlineData(1, "aa")]
    [InlineData(3, "2-x")]
    [InlineData(3, "")]
    [InlineData(4, "")]
    [InlineData(5, "0")]
    [InlineData(6, "guilty")]
    [InlineData(7, "hearsay")]
    public void A_line_that_is_no_judgement_is_told_by_its_number(int column, string text)
    {
        var cells = Line("*", "*", "*").TrimEnd('\n').Split('\t');
        cells[column] = text;
        var path = given.Text("judgements.tsv", Heading + Line("*", "1", "1") + string.Join('\t', cells) + "\n");
        Assert.EndsWith(":3", Assert.Throws<FormatException>(() => CorpusJudgements.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_findings_is_made_from_the_judgements()
    {
        var judgements = CorpusJudgements.Read(Path.Combine(Checkout.Root, "docs", "corpus-judgements.tsv"));
        Assert.All(judgements.Rows.GroupBy(row => row.Sha256), rows => Assert.Single(rows.Select(row => row.File).Distinct()));
        Assert.All(judgements.Rows, row => Assert.NotEmpty(row.Why));
        Golden.Equal(Path.Combine("..", "..", "..", "docs", "corpus-findings.md"), Findings(judgements));
    }

    public void Dispose() => given.Dispose();

    private static string Findings(CorpusJudgements judgements)
    {
        var text = new StringBuilder(
            """
            # Broken identities of the corpus, judged

            Generated from [corpus-judgements.tsv](corpus-judgements.tsv) by a test (MINGSUAN_UPDATE_GOLDEN=1 rewrites it). Figures are as printed
            (万元 unless said); a line stands for all broken identities of its cause, *n* of them. Judged *by* the picture of the page, by its text layer, or
            by arithmetic. *Withheld*: the rows that are printed add up to less than the printed total; why rows are missing is our reading.

            """);
        Append(text, judgements, Blame.Document, "What the documents get wrong themselves");
        Append(text, judgements, Blame.Reading, "What we misread or compared wrongly");
        Append(text, judgements, Blame.Unclear, "What nobody could tell");
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder text, CorpusJudgements judgements, Blame verdict, string title)
    {
        var rows = judgements.Rows.Where(row => row.Verdict == verdict).ToList();
        if (rows.Count == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}: {rows.Sum(row => row.Identities)}\n\n| file | page | where | stands | expected | why | by | n |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var row in rows)
        {
            string[] cells = [row.File, row.Page, row.Subject, row.Figure, row.Expected, row.Why, row.By, $"{row.Identities}"];
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n");
        }
    }

    private CorpusJudgements Read(string lines) => CorpusJudgements.Read(given.Text("judgements.tsv", Heading + lines));

    private static string Line(string rule, string page, string figure, string verdict = "document") =>
        $"r1\t{Hash}\t{rule}\t{page}\t{figure}\t1\t{verdict}\ttext\t表1 合计\t2\twhy\n";

    private static BrokenIdentity Broken(params (int Page, string Text)[] terms) =>
        new("roll-up", "other", "roll-up: A / A", "1", "2", "-1", [.. terms.Select(term => new BrokenTerm("left", "+", term.Page, null, string.Empty, string.Empty, string.Empty, term.Text))]);
}

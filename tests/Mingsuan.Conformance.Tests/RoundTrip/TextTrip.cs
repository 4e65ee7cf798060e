using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Mingsuan.Writing;

namespace Mingsuan.Conformance.Tests;

/// <summary>Writes a ledger's whole disclosure, reads it as if from a file, and compares the sentences and forms with what was written.</summary>
internal sealed class TextTrip
{
    private readonly Ledger ledger;
    private readonly Disclosure disclosure;
    private readonly LedgerAmounts amounts;
    private readonly CubeSpace cube;

    /// <summary>Whether the layout has forms of the whole body (true) and of projects (false).</summary>
    private readonly HashSet<bool> prints;

    /// <summary>The periods whose targets the layout prints.</summary>
    private readonly HashSet<TargetPeriod> periods;

    public TextTrip(Ledger ledger, string layout)
    {
        this.ledger = ledger;
        var cells = WritingCatalog.Default.Layout(layout)!.Tables.Select(table => table.Form).OfType<FormLayout>().SelectMany(form => form.Rows).SelectMany(row => row.Cells);
        periods = [TargetPeriod.FiscalYear, .. cells.Select(cell => cell.Period).OfType<TargetPeriod>()];
        prints = [.. WritingCatalog.Default.Layout(layout)!.Tables.Select(table => table.Form).OfType<FormLayout>().Select(form => form.Of == FormSubject.Overall)];
        cube = ledger.Scope.Cube;
        amounts = new CombinedAmounts([new ApprovedAmounts(ledger), new LineAmounts(ledger, new LineAspects(WritingCatalog.Default, ledger))]);
        Document = new DisclosureWriter(WritingCatalog.Default).Write(ledger, WritingCatalog.Default.Layout(layout) ?? throw new ArgumentException($"no layout is called {layout}", nameof(layout)));
        disclosure = new DisclosureReader(DisclosureCatalog.Default).Read(DocumentSource.Of(Document));
    }

    public WrittenDocument Document { get; }

    /// <summary>How many numbers stand in sentences.</summary>
    public int Numbers { get; private set; }

    /// <summary>The numbers of sentences that were read otherwise than they were written, a line each.</summary>
    public IReadOnlyList<string> Sentences()
    {
        var read = disclosure.Facts.Where(fact => fact.Statement is Statement.Sentence && fact.Place.Line is not null).ToLookup(fact => fact.Place.Line!.Value);
        var differences = new List<string>();
        for (var i = 0; i < Document.Blocks.Length; i++)
        {
            if (Document.Blocks[i] is ParagraphBlock paragraph) differences.AddRange(Sentences(paragraph, [.. read[i + 1]]));
        }

        return differences;
    }

    /// <summary>The forms whose targets, fields or amounts were read otherwise than they were written.</summary>
    public IReadOnlyList<string> Forms()
    {
        var differences = new List<string>();
        foreach (var group in ledger.Targets.GroupBy(target => target.Project).Where(group => prints.Contains(group.Key is null)))
        {
            var name = group.Key is null ? null : ledger.Projects.First(project => ReferenceEquals(project.Member, group.Key)).Name;
            var forms = disclosure.Forms.Where(form => form.Kind == (name is null ? PerformanceFormKind.Overall : PerformanceFormKind.Project) && form.Project == name).ToList();
            if (forms.Count == 0) differences.Add($"no form for {name ?? "the body"}");
            foreach (var form in forms) differences.AddRange(TargetDifferences.Of(group.Select(target => target.Target).Where(target => periods.Contains(target.Period)), form.Targets).Select(text => $"{name ?? "the body"}: {text}"));
        }

        return differences;
    }

    /// <summary>The findings of the check above those of rounding and hints.</summary>
    public IReadOnlyList<string> Findings()
    {
        var report = new Checker(DisclosureCatalog.Default).Check(disclosure, CheckContext.None);
        return
        [
            .. report.Findings.Where(finding => finding.Severity > Severity.Information)
                .Select(finding => $"{finding.Rule} {finding.Expected} {finding.Stated}: {string.Join(" | ", finding.Places.Take(4).Select(place => $"{place.Place.Table}/{place.Place.Row}/{place.Place.Column} {place.Place.Text}"))}"),
        ];
    }

    private IEnumerable<string> Sentences(ParagraphBlock paragraph, List<Fact> facts)
    {
        var at = 0;
        foreach (var run in paragraph.Runs)
        {
            if (run.Number is { } number && number.Coordinate[cube.Project] is not { IsAll: false })
            {
                Numbers++;
                var fact = facts.Find(each => each.Place.Span is { } span && span.Start <= at && at < span.End);
                if (fact is not null) facts.Remove(fact);
                if (Difference(number, fact) is { } difference) yield return $"“{run.Text}” {difference}: {paragraph.Text}";
            }

            at += run.Text.Length;
        }

        foreach (var fact in facts.Where(fact => fact.Figure.IsStated && !IsSaidInWords(fact) && !paragraph.Runs.Any(run => run.Number is { } number && IsPrint(number, fact)))) yield return $"“{fact.Figure.Text}” was never written: {paragraph.Text}";
    }

    /// <summary>持平 and 没有: a statement without a number.</summary>
    private static bool IsSaidInWords(Fact fact) => !fact.Figure.Text.Any(char.IsDigit) && fact.Figure.Value == 0;

    private static bool IsPrint(PrintedNumber written, Fact fact) => fact.Figure.Text.Trim('%').StartsWith(written.Text, StringComparison.Ordinal);

    private string? Difference(PrintedNumber written, Fact? fact)
    {
        if (fact is null) return "not read";
        if (!IsPrint(written, fact)) return $"read as {fact.Figure.Text}";
        var alike = written.Coordinate;
        foreach (var dimension in written.Unit is null && written.Base is null ? [cube.Year, cube.Measure] : cube.Dimensions)
        {
            var (mine, theirs) = (written.Coordinate[dimension], fact.Coordinate[dimension]);
            if (!Differs(mine, theirs) || (dimension == cube.Measure && written.Unit is null && AreCountsAlike(mine!, theirs!))) continue;
            if (theirs!.IsLocal || dimension == cube.Measure) return $"{dimension.Id} is {theirs.Label}, not {mine!.Label}";
            alike = alike.With(theirs);
        }

        return AreAlike(written.Coordinate, alike) ? null : $"taken to be of {alike}, not of {written.Coordinate}";
    }

    /// <summary>True where the ledger does not tell them apart.</summary>
    private bool AreAlike(Coordinate one, Coordinate other) => one.Equals(other) || amounts.At(one.With(cube.Measure["amount"])) == amounts.At(other.With(cube.Measure["amount"]));

    /// <summary>True where both say something and not the same; a member of a document's own is known by its words.</summary>
    private static bool Differs(Member? mine, Member? theirs) =>
        mine is not null && theirs is not null && !ReferenceEquals(mine, theirs) && !(theirs.IsLocal && (mine.Id == theirs.Id || Words(mine) == Words(theirs)));

    /// <summary>True where the same is counted, and a kind is known by its words, which the reader may have more of.</summary>
    private static bool AreCountsAlike(Member mine, Member theirs) =>
        theirs.IsWithin(mine.IsLocal ? mine.Parent! : mine) && (!mine.IsLocal || Words(theirs).Contains(Words(mine), StringComparison.Ordinal));

    /// <summary>The words of a label without what stands in brackets, which the reader leaves out.</summary>
    private static string Words(Member member) => Regex.Replace(member.Label, "[（(][^（）()]*[）)]", string.Empty);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Reads a few lines of running text and prints what came of it: <c>what it is of | measure | value | base</c>.</summary>
internal static class AssertNarrative
{
    private static readonly FiscalYear Year = new(2024);

    /// <summary>The lines give these facts, in this order and no others. Money is printed in yuan.</summary>
    public static void Yields(string lines, params string[] expected) => Assert.Equal(expected, Facts(lines));

    /// <summary>The lines give no fact, and these numbers are listed with these reasons.</summary>
    public static void Skips(string lines, params string[] expected)
    {
        var reading = Read(lines);
        Assert.Empty(reading.Facts.Select(fact => Print(fact, reading.Context)));
        Assert.Equal(expected, reading.Skipped.Select(number => $"{number.Text}: {number.Reason}"));
    }

    public static List<string> Facts(string lines)
    {
        var reading = Read(lines);
        return [.. reading.Facts.Select(fact => Print(fact, reading.Context))];
    }

    /// <summary>The lines of final accounts give these facts, in this order and no others.</summary>
    public static void AccountsYield(string lines, params string[] expected)
    {
        var reading = NarrativeReading.Of(Paragraphs(lines), Year, isFinalAccounts: true);
        Assert.Equal(expected, reading.Facts.Select(fact => Print(fact, reading.Context)));
    }

    public static NarrativeReading Read(string lines) => NarrativeReading.Of(Paragraphs(lines), Year);

    private static List<Paragraph> Paragraphs(string lines) =>
        [.. lines.ReplaceLineEndings("\n").Split('\n').Select((line, index) => new Paragraph(new Place { File = "text.txt", Line = index + 1 }, line))];

    public static string Print(DraftFact fact, ReadingContext context)
    {
        var basis = fact.Base is null ? "" : $" | {Difference(fact.Base, fact.Coordinate, context)}";
        var value = fact.Figure.IsStated ? fact.Figure.Value.ToString("0.########", CultureInfo.InvariantCulture) : fact.Figure.State.ToString();
        return $"{Describe(fact.Coordinate, context)} | {fact.Coordinate[context.Cube.Measure]!.Id} | {value}{basis}";
    }

    /// <summary>What the words said; “all” only where it could be open.</summary>
    private static string Describe(Coordinate coordinate, ReadingContext context)
    {
        var cube = context.Cube;
        var text = new StringBuilder();
        foreach (var member in coordinate.Stated)
        {
            if (member.Dimension == cube.Measure || member == context.Defaults[member.Dimension]) continue;
            if (member.IsAll && (member.Dimension != cube.Nature || coordinate[cube.Flow]?.Id != "expenditure") && member.Dimension != cube.Timing && member.Dimension != cube.Source) continue;
            if (member.Dimension == cube.Nature && member.Id == "expenditure") continue;
            text.Append(text.Length == 0 ? "" : " ").Append(member.IsAll ? $"{member.Dimension.Id}=all" : member.Id);
        }

        return text.ToString();
    }

    /// <summary>A base in the members that differ from the fact's.</summary>
    private static string Difference(Coordinate basis, Coordinate fact, ReadingContext context) =>
        string.Join(' ', basis.DifferencesFrom(fact).Where(dimension => dimension != context.Cube.Measure).Select(dimension => basis[dimension]?.Id ?? $"{dimension.Id}?"));
}

/// <summary>What the narrative reader made of a text.</summary>
internal sealed record NarrativeReading(ReadingContext Context, ImmutableArray<Section> Sections, IReadOnlyList<DraftFact> Facts, ImmutableArray<SkippedNumber> Skipped)
{
    public static NarrativeReading Of(IReadOnlyList<Paragraph> text, FiscalYear? year, string? body = null, bool isFinalAccounts = false)
    {
        var context = new ReadingContext(DisclosureCatalog.Default, new SourceDocument("text.txt", "text", [.. text])) { IsFinalAccounts = isFinalAccounts, Year = year, Body = body };
        var sections = new SectionReader(context).Read(text);
        var reader = new NarrativeReader(context);
        var facts = reader.Read(sections);
        return new NarrativeReading(context, sections, facts, reader.Skipped);
    }
}

using System.Collections.Immutable;
using CsCheck;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Whatever a region of forms holds, reading it ends, and what must not be kept is not kept.</summary>
public sealed class FormPropertyTests
{
    private const string Secret = "13900000000";

    private static readonly string[] Words =
    [
        .. DisclosureCatalog.Default.Forms.Terms.Where(term => term.Role != FormRole.Deadline).SelectMany(term => term.Labels.Take(2)),
        "", "", "", "", "100", "1,200.50", "≥90%", "2024-12", "修路", "其中：", "1、", "项目名称：修路", "长春市", "路况良好。", "资金总额（元）：",
    ];

    private static readonly Gen<string> Cell = Gen.Int[0, Words.Length - 1].Select(index => Words[index]);

    private static readonly Gen<ImmutableArray<SourceBlock>> Blocks =
        Cell.Array[0, 9].Array[1, 6].Array[1, 5].Select(pages => pages.Select((page, index) => Page(page, index)).ToImmutableArray());

    [Fact]
    public void Reading_never_throws() => Blocks.Sample(body => Read(body), iter: 4_000);

    [Fact]
    public void Facts_are_the_stated_amounts_of_the_forms() => Blocks.Sample(
        body =>
        {
            var reading = Read(body);
            Assert.Equal(reading.Forms.SelectMany(form => form.Amounts).Count(amount => amount.Figure.IsStated), reading.Facts.Length);
            Assert.All(reading.Forms, form => Assert.Equal(form.Amounts.Length, form.Amounts.Select(amount => amount.Field).Distinct().Count()));
            Assert.All(reading.Forms.SelectMany(form => form.Sums.Select(sum => (form, sum))), each => Assert.All(each.sum.Parts.Append(each.sum.Whole), field => Assert.NotNull(each.form.Amount(field))));
        },
        iter: 2_000);

    [Fact]
    public void A_telephone_number_beside_its_label_is_never_kept() => Blocks.Sample(
        body =>
        {
            var telephone = Page([["联系电话", Secret]], 99);
            Assert.All(Read(body.Add(telephone)).Forms, form => Assert.DoesNotContain(TextsOf(form), text => text.Contains(Secret, StringComparison.Ordinal)));
        },
        iter: 2_000);

    private static IEnumerable<string> TextsOf(PerformanceForm form) => form.Fields.SelectMany(field => new[] { field.Label, field.Text, field.Place.Text })
        .Concat(form.Targets.SelectMany(target => new[] { target.Level1, target.Level2, target.Level3, target.Value, target.Explanation, target.Place.Text }))
        .Concat(form.Amounts.SelectMany(amount => new[] { amount.Figure.Text, amount.Place.Text }))
        .Append(form.Project).Append(form.ProjectCode).OfType<string>();

    private static FormReading Read(ImmutableArray<SourceBlock> body)
    {
        var context = new ReadingContext(DisclosureCatalog.Default, new SourceDocument("form.txt", "text", body));
        return new FormReader(context).Read([new TableRegion("项目绩效目标表", new Place { File = "form.txt" }, body)], "F")[0];
    }

    /// <summary>A grid of those cells.</summary>
    private static SourceBlock Page(string[][] rows, int index)
    {
        var place = new Place { File = "form.txt", Line = (index * 10) + 1 };
        return new Grid(place, [.. rows.Select(row => new GridRow(place, [.. row.Select((text, column) => new GridCell(place with { Text = text }, text, column))]))]);
    }

    [Fact]
    public void Reading_plain_lines_never_throws() => Cell.Array[0, 9].Array[1, 30].Sample(
        lines =>
        {
            var place = new Place { File = "form.txt", Line = 1 };
            Read([.. lines.Select(line => (SourceBlock)new Paragraph(place, string.Join(' ', line)))]);
        },
        iter: 2_000);
}

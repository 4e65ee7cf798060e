using Parquet;
using Xunit;

namespace Mingsuan.Writing.Tests;

/// <summary>What we write is read by a library that is not ours.</summary>
public sealed class ParquetTests
{
    [Fact]
    public async Task A_file_holds_every_fact_with_its_exact_value()
    {
        var facts = WrittenFact.Of(Given.Document);
        await using var reader = await Read(Given.Document);
        using var group = reader.OpenRowGroupReader(0);

        Assert.Equal(FactColumns.Names(Given.Cube), reader.Schema.DataFields.Select(field => field.Name));
        Assert.Equal(facts.Select(fact => fact.Number.Value), await Values<decimal>(reader, group, "value", facts.Length));
        Assert.Equal(facts.Select(fact => fact.Number.Text), await Texts(reader, group, "text", facts.Length));
        Assert.Equal(facts.Select(_ => 2026), await Values<int>(reader, group, "document-year", facts.Length));
        Assert.Equal(facts.Select(fact => fact.Number.IsDerived), await Values<bool>(reader, group, "derived", facts.Length));
    }

    [Fact]
    public async Task What_is_not_stated_is_missing()
    {
        var facts = WrittenFact.Of(Given.Document);
        await using var reader = await Read(Given.Document);
        using var group = reader.OpenRowGroupReader(0);

        Assert.All(await Texts(reader, group, "project", facts.Length), Assert.Null);
        Assert.Equal(facts.Select(fact => fact.Number.Coordinate[Given.Cube.Nature]?.Id), await Texts(reader, group, "nature", facts.Length));
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("0")]
    [InlineData("-123456789012345.67")]
    [InlineData("33.3333333333")]
    public async Task Exact_values_survive(string value)
    {
        var number = Given.Number("basic", decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), value) with { IsDerived = true };
        await using var reader = await Read(Given.Of(new ParagraphBlock([new TextRun(value, number)])));
        using var group = reader.OpenRowGroupReader(0);

        Assert.Equal(number.Value, Assert.Single(await Values<decimal>(reader, group, "value", 1)));
        Assert.True(Assert.Single(await Values<bool>(reader, group, "derived", 1)));
    }

    [Fact]
    public async Task A_document_without_numbers_is_a_file_without_rows()
    {
        await using var reader = await Read(Given.Of(new ParagraphBlock([new TextRun("无")])));

        Assert.Equal(0, reader.Metadata!.NumRows);
    }

    private static Task<ParquetReader> Read(WrittenDocument document) =>
        ParquetReader.CreateAsync(new MemoryStream(Given.Write(new ParquetFormat(Given.Catalog), document)), cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<T[]> Values<T>(ParquetReader reader, ParquetRowGroupReader group, string column, int count)
        where T : struct
    {
        var values = new T[count];
        await group.ReadAsync<T>(reader.Schema.DataFields.Single(field => field.Name == column), values.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
        return values;
    }

    private static async Task<string?[]> Texts(ParquetReader reader, ParquetRowGroupReader group, string column, int count)
    {
        var values = new string?[count];
        await group.ReadAsync(reader.Schema.DataFields.Single(field => field.Name == column), values.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
        return values;
    }
}

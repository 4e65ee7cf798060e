using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>What a quotation marks is what stands at the place.</summary>
public sealed class MarkTests
{
    private const string Sentence = "收入预算120.00万元，比上年增加3.00万元，其中拨款3.00万元。";

    [Theory]
    [InlineData("120.00万元", "120.00万元")]
    [InlineData("3.00万元", null)]
    public void A_sentence_of_a_page_is_marked_where_its_number_stands_once(string printed, string? marked)
    {
        var place = new Place { File = "a.pdf", Page = 1, Text = Sentence, Span = new TextSpan(55, printed.Length) };
        Assert.Equal(marked, Mark(place, printed, []));
    }

    [Fact]
    public void A_line_is_marked_where_the_place_says()
    {
        var place = new Place { File = "a.txt", Line = 3, Text = Sentence, Span = new TextSpan(Sentence.LastIndexOf("3.00", StringComparison.Ordinal), 6) };
        Assert.Equal("3.00万元", Mark(place, "3.00万元", [new Paragraph(place with { Text = null, Span = null }, Sentence)]));
    }

    private static string? Mark(Place place, string printed, SourceBlock[] blocks)
    {
        var cube = DisclosureCatalog.Default.Cube;
        var disclosure = new Disclosure
        {
            Source = new SourceDocument(place.File, "text", [.. blocks]),
            Cube = cube,
            Facts = [new Fact { Number = 0, Coordinate = cube.Blank, Figure = new Figure(printed, 3, 0), Place = place, Statement = new Statement.Sentence("S1", 1, place.Span!.Value) }],
        };
        var words = new PlaceWords(new Phrases(DisclosureCatalog.Default, Phrases.Chinese), new PlaceIndex(disclosure));
        var said = words.Of(string.Empty, place);
        return said.Mark is { } mark ? said.Quotation.Substring(mark.Start, mark.Length) : null;
    }
}

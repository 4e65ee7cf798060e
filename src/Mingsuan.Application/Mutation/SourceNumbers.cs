using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// Finds where in the source a fact is printed. Cells and lines are found by their place; where several at one place print the same number,
/// they are told by their order.
/// </summary>
internal sealed partial class SourceNumbers
{
    private readonly SourceDocument source;
    private readonly Dictionary<(string, int?, int?, string?, Box?), List<SourceSlot>> places = [];
    private readonly Dictionary<Fact, SourceSlot> slots = new(ReferenceEqualityComparer.Instance);

    public SourceNumbers(Disclosure disclosure)
    {
        source = disclosure.Source;
        for (var block = 0; block < source.Blocks.Length; block++) Add(block);
        foreach (var alike in disclosure.Facts.Where(fact => fact.Figure.IsStated).GroupBy(fact => (Key(fact.Place), fact.Place.Span, Number().Match(fact.Figure.Text).Value))) Settle([.. alike]);
    }

    /// <summary>Where the fact's number is printed; null where that cannot be told.</summary>
    public SourceSlot? Of(Fact fact) => slots.TryGetValue(fact, out var slot) ? slot : null;

    private static (string, int?, int?, string?, Box?) Key(Place place) => (place.File, place.Page, place.Line, place.Cell, place.Box);

    private void Add(int block)
    {
        if (source.Blocks[block] is Paragraph paragraph) Add(paragraph.Place, new SourceSlot(block, -1, -1, 0, paragraph.Text.Length));
        if (source.Blocks[block] is not Grid grid) return;
        for (var row = 0; row < grid.Rows.Length; row++)
        {
            for (var cell = 0; cell < grid.Rows[row].Cells.Length; cell++)
            {
                var (whole, own) = (grid.Rows[row].Place, grid.Rows[row].Cells[cell]);
                Add(whole with { Cell = own.Place.Cell, Box = own.Place.Box ?? whole.Box }, new SourceSlot(block, row, cell, 0, own.Text.Length));
            }
        }
    }

    private void Add(Place place, SourceSlot slot)
    {
        if (!places.TryGetValue(Key(place), out var list)) places.Add(Key(place), list = []);
        list.Add(slot);
    }

    /// <summary>Facts of one place that print the same number, in order.</summary>
    private void Settle(List<Fact> facts)
    {
        var number = Number().Match(facts[0].Figure.Text).Value;
        if (number.Length == 0 || !places.TryGetValue(Key(facts[0].Place), out var texts)) return;
        var found = facts[0].Place.Span is { } span ? InSpan(texts, span, number) : [.. texts.SelectMany(text => Numbers(text, number))];
        if (facts[0].Place.Span is not null && found is [var only]) facts.ForEach(fact => slots.Add(fact, only));
        else if (found.Count == facts.Count) facts.Zip(found).ToList().ForEach(pair => slots.Add(pair.First, pair.Second));
    }

    private List<SourceSlot> InSpan(List<SourceSlot> texts, TextSpan span, string number) =>
        [.. texts.Where(text => text.Row < 0 && text.Length >= span.End).SelectMany(text => Numbers(text, number)).Where(slot => slot.Start >= span.Start && slot.Start + slot.Length <= span.End).Take(1)];

    private IEnumerable<SourceSlot> Numbers(SourceSlot text, string number) =>
        Number().Matches(text.TextIn(source)).Where(match => match.Value == number).Select(match => text with { Start = match.Index, Length = match.Length });

    [GeneratedRegex(@"[0-9]+(?:,[0-9]+)*(?:\.[0-9]+)?")]
    private static partial Regex Number();
}

using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>
/// Writes sentences from patterns: every number in them is a figure of the ledger, printed once. A sentence with a slot that stays open is not written, and
/// the slot is named.
/// </summary>
internal sealed class SentenceWriter(ProjectionContext context, Composition composition, FigureBook figures)
{
    private static readonly char[] Ends = ['。', '；', '，', '.', ';', ',', ' ', '\u3000'];

    private readonly CubeSpace cube = context.Ledger.Scope.Cube;
    private readonly List<OpenSlot> open = [];

    /// <summary>What stayed open so far.</summary>
    public IReadOnlyList<OpenSlot> Open => open;

    /// <summary>The heading that is being written under, for what stays open.</summary>
    public string Where { get; set; } = string.Empty;

    /// <summary>The sentence, or null where a slot outside of brackets stays open.</summary>
    public ImmutableArray<TextRun>? Write(string pattern, TextSlots slots, ListEntry? entry = null)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        return Append(PatternPiece.Read(pattern), slots, entry, runs) ? runs.ToImmutable() : null;
    }

    /// <summary>The entries of a list: the members that hold money, with the amount of each.</summary>
    public IEnumerable<ListEntry> Entries(CompositionList list)
    {
        var scope = context.Complete(list.States);
        var members = context.Amounts.Members(list.Each, scope).Where(member => list.Levels.IsEmpty || list.Levels.Contains(member.Depth)).OrderBy(member => member.Id, StringComparer.Ordinal);
        var place = 0;
        foreach (var member in members)
        {
            place++;
            yield return new ListEntry(list, member, scope.With(member), place);
        }
    }

    /// <summary>The texts that a pattern for an entry may use.</summary>
    public TextSlots SlotsOf(ListEntry entry, TextSlots slots) => slots
        .With("name", context.NameOf(entry.Member))
        .With("code", entry.Member.Id)
        .With("place", entry.Place.ToString(CultureInfo.InvariantCulture))
        .With("ordinal", context.Ordinals.Of(entry.Place));

    /// <summary>The first of these answers that is given, without the punctuation at its end; null where none is.</summary>
    public string? Answer(IEnumerable<string> questions) =>
        questions.Select(id => context.Ledger.Answers.GetValueOrDefault(id)).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))?.Trim().TrimEnd(Ends);

    /// <summary>Names a question whose answer is missing.</summary>
    public void AskFor(string question) =>
        open.Add(new OpenSlot(Where, figures.Question(question)?.Text.Chinese ?? question, figures.Coordinate(question)) { Question = question });

    private bool Append(ImmutableArray<PatternPiece> pieces, TextSlots slots, ListEntry? entry, ImmutableArray<TextRun>.Builder runs)
    {
        var whole = true;
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case PatternPiece.Words words:
                    runs.Add(new TextRun(words.Text));
                    break;
                case PatternPiece.Slot slot:
                    whole &= Append(slot, slots, entry, runs);
                    break;
                case PatternPiece.Group group:
                    var inner = ImmutableArray.CreateBuilder<TextRun>();
                    if (Append(group.Pieces, slots, entry, inner)) runs.AddRange(inner);
                    break;
            }
        }

        return whole;
    }

    private bool Append(PatternPiece.Slot slot, TextSlots slots, ListEntry? entry, ImmutableArray<TextRun>.Builder runs) => (slot.Verb, slot.Parts.Length) switch
    {
        ("amount", 1) => entry is not null && Amount(entry.Coordinate, context.Amounts.At(entry.Coordinate)?.Yuan, runs, null),
        ("amount", 2) => Amount(figures.Coordinate(slot.Parts[1]) ?? figures.Ground, figures.Value(slot.Parts[1]), runs, slot.Parts[1]),
        ("share", 1) => entry?.List.Of is { } of && Share(entry.Coordinate, context.Amounts.At(entry.Coordinate)?.Yuan, of, runs),
        ("share", 3) => Share(figures.Coordinate(slot.Parts[1])!, figures.Value(slot.Parts[1]), slot.Parts[2], runs),
        ("compare", >= 2) => Compare(slot.Parts[1], [.. slot.Parts.Skip(2)], slots, runs),
        ("list", 2) => List(slot.Parts[1], slots, runs),
        ("answer", >= 2) => Add(Answer(slot.Parts.Skip(1)), slot.Parts[1], runs),
        ("date", 2) => Add(Date(slot.Parts[1]), slot.Parts[1], runs),
        ("count", 2) => Count(slot.Parts[1], runs),
        ("number", 2) => Add(figures.Number(slot.Parts[1])?.ToString(CultureInfo.InvariantCulture), slot.Parts[1], runs),
        (_, 1) => Add(slots[slot.Verb], slot.Verb, runs),
        _ => throw new InvalidOperationException($"no slot is {string.Join(' ', slot.Parts)}"),
    };

    private bool Add(string? text, string question, ImmutableArray<TextRun>.Builder runs)
    {
        if (!string.IsNullOrEmpty(text))
        {
            runs.Add(new TextRun(text));
            return true;
        }

        if (figures.Question(question) is not null) AskFor(question);
        return false;
    }

    private bool Amount(Coordinate coordinate, decimal? value, ImmutableArray<TextRun>.Builder runs, string? figure)
    {
        if (value is not { } yuan) return Leave(figure ?? coordinate.ToString(), coordinate);
        var number = NumberPrint.Amount(yuan, composition.Numbers, coordinate) ?? throw new InvalidOperationException("sentences print zero");
        runs.Add(new TextRun(number.Text, number));
        runs.Add(new TextRun(composition.Numbers.Unit.Label()));
        return true;
    }

    private bool Share(Coordinate part, decimal? value, string whole, ImmutableArray<TextRun>.Builder runs)
    {
        if (value is not { } yuan || figures.Value(whole) is not { } all) return Leave(whole, part);
        if (all == 0) return false;
        Percent(NumberPrint.Percent(yuan, all, part.With(cube.Measure["share"]), figures.Coordinate(whole)), runs);
        return true;
    }

    private static void Percent(PrintedNumber number, ImmutableArray<TextRun>.Builder runs)
    {
        runs.Add(new TextRun(number.Text, number));
        runs.Add(new TextRun("%"));
    }

    /// <summary>How a figure compares with last year's; the reason is the first of the questions that is answered.</summary>
    private bool Compare(string figure, ImmutableArray<string> reasons, TextSlots slots, ImmutableArray<TextRun>.Builder runs)
    {
        var before = figures.Value(figure, RelativeYear.Previous);
        if (figures.Value(figure) is not { } now || before is null)
        {
            open.Add(new OpenSlot(Where, figure, figures.Coordinate(figure, before is null ? RelativeYear.Previous : RelativeYear.This)) { Question = before is null ? "previous-" + figure : null });
            return false;
        }

        var change = now - before.Value;
        var isUnchanged = new Money(change).Printed(composition.Numbers.Unit, composition.Numbers.Decimals) == 0;
        var reason = isUnchanged ? null : Answer(reasons);
        if (!isUnchanged && reason is null && reasons.Length > 0) AskFor(reasons[0]);
        return AppendComparison(PatternPiece.Read(Phrase(isUnchanged, change, before.Value)), new Comparison(figure, change, before.Value, reason), slots, runs);
    }

    private string Phrase(bool isUnchanged, decimal change, decimal before)
    {
        if (isUnchanged) return composition.Phrases.Unchanged;
        if (before == 0) return composition.Phrases.FromZero;
        return change > 0 ? composition.Phrases.Increased : composition.Phrases.Decreased;
    }

    private bool AppendComparison(ImmutableArray<PatternPiece> pieces, Comparison comparison, TextSlots slots, ImmutableArray<TextRun>.Builder runs)
    {
        foreach (var piece in pieces)
        {
            if (piece is PatternPiece.Group group)
            {
                var inner = ImmutableArray.CreateBuilder<TextRun>();
                if (AppendComparison(group.Pieces, comparison, slots, inner)) runs.AddRange(inner);
            }
            else if (!AppendComparison(piece, comparison, slots, runs))
            {
                return false;
            }
        }

        return true;
    }

    private bool AppendComparison(PatternPiece piece, Comparison comparison, TextSlots slots, ImmutableArray<TextRun>.Builder runs)
    {
        if (piece is PatternPiece.Words words)
        {
            runs.Add(new TextRun(words.Text));
            return true;
        }

        var (coordinate, compared) = (figures.Coordinate(comparison.Figure)!, figures.Coordinate(comparison.Figure, RelativeYear.Previous));
        switch (((PatternPiece.Slot)piece).Verb)
        {
            case "change":
                var number = NumberPrint.Amount(Math.Abs(comparison.Change), composition.Numbers, coordinate.With(cube.Measure["change"]), compared)!;
                runs.Add(new TextRun(number.Text, number with { Value = comparison.Change }));
                runs.Add(new TextRun(composition.Numbers.Unit.Label()));
                return true;
            case "rate":
                if (comparison.Before == 0) return false;
                var rate = NumberPrint.Percent(comparison.Change, comparison.Before, coordinate.With(cube.Measure["rate"]), compared);
                Percent(rate with { Text = rate.Text.TrimStart('-') }, runs);
                return true;
            case "reason":
                if (comparison.Reason is null) return false;
                runs.Add(new TextRun(comparison.Reason));
                return true;
            default:
                runs.Add(new TextRun(slots[((PatternPiece.Slot)piece).Verb]));
                return true;
        }
    }

    private bool List(string id, TextSlots slots, ImmutableArray<TextRun>.Builder runs)
    {
        var list = composition.Lists[id];
        var written = new List<ImmutableArray<TextRun>>();
        foreach (var entry in Entries(list))
        {
            if (Write(list.Item, SlotsOf(entry, slots), entry) is { } item) written.Add(item);
        }

        for (var i = 0; i < written.Count; i++)
        {
            if (i > 0) runs.Add(new TextRun(list.Separator));
            runs.AddRange(written[i]);
        }

        return written.Count > 0;
    }

    private bool Count(string id, ImmutableArray<TextRun>.Builder runs)
    {
        if (figures.Question(id) is not { } question || question.In(context.Ledger.Scope, context.Ledger.Year) is not { } coordinate) throw new InvalidOperationException($"{id} asks for no count");
        var text = Answer([id]);
        if (!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) return Add(null, id, runs);
        runs.Add(new TextRun(text, new PrintedNumber(coordinate, value, text, 0, null)));
        runs.Add(new TextRun(question.Measure));
        return true;
    }

    private string? Date(string id) => DateOnly.TryParse(Answer([id]), CultureInfo.InvariantCulture, out var date)
        ? TextSlots.None
            .With("year", date.Year.ToString(CultureInfo.InvariantCulture))
            .With("month", date.Month.ToString(CultureInfo.InvariantCulture))
            .With("day", date.Day.ToString(CultureInfo.InvariantCulture))
            .Fill(context.Catalog.Catalog.Interface["date-long"].Chinese)
        : null;

    private bool Leave(string what, Coordinate? coordinate)
    {
        open.Add(new OpenSlot(Where, what, coordinate) { Question = figures.Question(what)?.Id });
        return false;
    }

    private sealed record Comparison(string Figure, decimal Change, decimal Before, string? Reason);
}

/// <summary>One entry of a list: the member, where its money lies, and its place from 1.</summary>
internal sealed record ListEntry(CompositionList List, Member Member, Coordinate Coordinate, int Place);

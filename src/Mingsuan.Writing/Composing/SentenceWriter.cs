using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>
/// Writes sentences from patterns: every number in them is a figure of the ledger, printed once. A slot that stays open is named, and the mark of what is to be
/// filled in stands in its place; a sentence, or a part of it in brackets, with a slot that there is nothing to say for is not written.
/// </summary>
internal sealed class SentenceWriter(ProjectionContext context, Composition composition, FigureBook figures, AnswerBook answers, GlossaryWriter glossary)
{
    private const string MoreKinds = "more-kinds";

    private readonly CubeSpace cube = context.Ledger.Scope.Cube;
    private readonly KindsWriter kinds = new(context, figures);

    /// <summary>What the piece of a sentence that is being written counts.</summary>
    private ImmutableArray<string> counted = [];

    private readonly ComparisonWriter comparisons = new(context, composition, figures, answers);

    /// <summary>The sentence, or null where there is nothing to say for a slot outside of brackets.</summary>
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
    public TextSlots SlotsOf(ListEntry entry, TextSlots slots) => context.WithNames(entry.Member, slots)
        .With("place", entry.Place.ToString(CultureInfo.InvariantCulture))
        .With("ordinal", context.Ordinals.Of(entry.Place));

    private bool Append(ImmutableArray<PatternPiece> pieces, TextSlots slots, ListEntry? entry, ImmutableArray<TextRun>.Builder runs)
    {
        var whole = true;
        counted = [.. pieces.OfType<PatternPiece.Slot>().Where(slot => slot is { Verb: "count", Parts.Length: 2 }).Select(slot => slot.Parts[1])];
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case PatternPiece.Words words:
                    runs.Add(new TextRun(words.Text));
                    break;
                case PatternPiece.Slot slot:
                    whole &= AppendOrMark(slot, slots, entry, runs);
                    break;
                case PatternPiece.Group group:
                    var inner = ImmutableArray.CreateBuilder<TextRun>();
                    if (Append(group.Pieces, slots, entry, inner)) runs.AddRange(inner);
                    break;
            }
        }

        return whole;
    }

    /// <summary>
    /// A slot; where it stays open, the mark with the word that would stand behind its number. Kinds that contradict their total are no slot to fill in: what would cut the total into
    /// them is not written.
    /// </summary>
    private bool AppendOrMark(PatternPiece.Slot slot, TextSlots slots, ListEntry? entry, ImmutableArray<TextRun>.Builder runs)
    {
        var opened = answers.Open.Count;
        if (Append(slot, slots, entry, runs)) return true;
        if (answers.Open.Count == opened || slot.Verb == MoreKinds) return false;
        runs.Add(new TextRun(context.OpenMark) { IsOpen = true });
        if (WordBehind(slot) is { Length: > 0 } word) runs.Add(new TextRun(word));
        return true;
    }

    private string WordBehind(PatternPiece.Slot slot) => slot.Verb switch
    {
        "amount" => composition.Numbers.Unit.Label(),
        "share" or "coverage" => "%",
        "count" => figures.Question(slot.Parts[1])?.Measure ?? string.Empty,
        _ => string.Empty,
    };

    private bool Append(PatternPiece.Slot slot, TextSlots slots, ListEntry? entry, ImmutableArray<TextRun>.Builder runs) => (slot.Verb, slot.Parts.Length) switch
    {
        ("amount", 1) => entry is not null && Amount(entry.Coordinate, context.Amounts.At(entry.Coordinate), runs, null),
        ("amount", 2) => Amount(figures.Coordinate(slot.Parts[1]) ?? figures.Ground, figures.Amount(slot.Parts[1]), runs, slot.Parts[1]),
        ("share", 1) => entry?.List?.Of is { } of && Share(entry.Coordinate, context.Amounts.At(entry.Coordinate)?.Yuan, of, runs),
        ("share", 3) => Share(figures.Coordinate(slot.Parts[1])!, figures.Value(slot.Parts[1]), slot.Parts[2], runs),
        ("compare", >= 2) => AddAll(comparisons.Write(slot.Parts[1], CompositionBase.PreviousBudget, [.. slot.Parts.Skip(2)], slots), runs),
        ("compare-executed", >= 2) => AddAll(comparisons.Write(slot.Parts[1], CompositionBase.PreviousExecuted, [.. slot.Parts.Skip(2)], slots), runs),
        ("list", 2) => List(slot.Parts[1], slots, runs),
        ("answer", >= 2) => Add(answers.Answer(slot.Parts.Skip(1)) is { } answer ? AnswerBook.Behind(string.Concat(runs.Select(run => run.Text)), answer) : null, slot.Parts[1], runs),
        ("date", 2) => Add(Date(slot.Parts[1]), slot.Parts[1], runs),
        ("count", 2) => Count(slot.Parts[1], runs),
        (MoreKinds, 2) => counted.Any(kind => figures.Value(kind) is null) || kinds.Append(slot.Parts[1], counted, runs) || answers.Leave(slot.Parts[1]),
        ("number", 2) => Add(figures.Number(slot.Parts[1]), runs) || answers.Leave(slot.Parts[1], null, FigureBook.QuestionOfNumber(slot.Parts[1])),
        ("coverage", 1) => figures.Coverage() is { } coverage && Percent(coverage, runs),
        ("use", 1) => entry is not null && Add(answers.Answer($"use-{entry.Member.Id}") ?? glossary.UseOf(entry.Member), $"use-{entry.Member.Id}", runs),
        ("meaning", 1) => entry is not null && Add(answers.Answer($"meaning-{entry.Member.Id}") ?? glossary.DefinitionOf(entry.Member), $"meaning-{entry.Member.Id}", runs),
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

        if (figures.Question(question) is not null) answers.AskFor(question);
        else answers.Leave(question, null, null);
        return false;
    }

    private static bool Add(PrintedNumber? number, ImmutableArray<TextRun>.Builder runs)
    {
        if (number is not null) runs.Add(new TextRun(number.Text, number));
        return number is not null;
    }

    private bool Amount(Coordinate coordinate, LedgerAmount? value, ImmutableArray<TextRun>.Builder runs, string? figure)
    {
        if (value is not { } amount) return figure is null ? answers.Leave(coordinate) : answers.Leave(figure);
        var number = NumberPrint.Amount(amount.Yuan, composition.Numbers, coordinate) ?? throw new InvalidOperationException("sentences print zero");
        number = number with { IsDerived = amount.IsDerived };
        runs.Add(new TextRun(number.Text, number));
        runs.Add(new TextRun(composition.Numbers.Unit.Label()));
        return true;
    }

    private bool Share(Coordinate part, decimal? value, string whole, ImmutableArray<TextRun>.Builder runs)
    {
        if (value is not { } yuan || figures.Value(whole) is not { } all) return value is null ? answers.Leave(part) : answers.Leave(whole);
        if (all == 0) return false;
        return Percent(NumberPrint.Percent(yuan, all, part.With(cube.Measure["share"]), figures.Coordinate(whole)), runs);
    }

    private static bool Percent(PrintedNumber number, ImmutableArray<TextRun>.Builder runs)
    {
        runs.Add(new TextRun(number.Text, number));
        runs.Add(new TextRun("%"));
        return true;
    }

    private bool List(string id, TextSlots slots, ImmutableArray<TextRun>.Builder runs)
    {
        var list = composition.Lists[id];
        if (Named(list) is not { } entries) return false;
        var written = new List<ImmutableArray<TextRun>>();
        foreach (var entry in entries)
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

    /// <summary>The entries of a list that names accounts; where amounts do not tell which lie in it, those that usually do. Null where there are none of them either, which is named.</summary>
    private List<ListEntry>? Named(CompositionList list)
    {
        var entries = Entries(list).ToList();
        if (list.Usual.IsEmpty || entries.TrueForAll(entry => context.Amounts.At(entry.Coordinate) is not null)) return entries;
        var usual = entries.FindAll(entry => list.Usual.Any(account => entry.Member.IsWithin(cube.Economic[account])));
        if (usual.Count > 0) return usual;
        var nature = context.Complete(list.States)[cube.Nature]?.Label ?? string.Empty;
        answers.Leave(context.Catalog.Catalog.Interface["document-open-accounts"].Chinese.Replace("{nature}", nature, StringComparison.Ordinal), null, null);
        return null;
    }

    private bool Count(string id, ImmutableArray<TextRun>.Builder runs)
    {
        if (figures.Question(id) is not { } question || question.In(context.Ledger.Scope, context.Ledger.Year) is not { } coordinate) throw new InvalidOperationException($"{id} asks for no count");
        if (figures.Amount(id) is not { } counted) return Add(null, id, runs);
        var text = counted.Yuan.ToString("0", CultureInfo.InvariantCulture);
        runs.Add(new TextRun(text, new PrintedNumber(coordinate, counted.Yuan, text, 0, null) { IsDerived = counted.IsDerived }));
        runs.Add(new TextRun(question.Measure));
        return true;
    }

    private string? Date(string id) => DateOnly.TryParse(answers.Answer(id), CultureInfo.InvariantCulture, out var date)
        ? TextSlots.None
            .With("year", date.Year.ToString(CultureInfo.InvariantCulture))
            .With("month", date.Month.ToString(CultureInfo.InvariantCulture))
            .With("day", date.Day.ToString(CultureInfo.InvariantCulture))
            .Fill(context.Catalog.Catalog.Interface["date-long"].Chinese)
        : null;

    private static bool AddAll(ImmutableArray<TextRun>? all, ImmutableArray<TextRun>.Builder runs)
    {
        if (all is { } known) runs.AddRange(known);
        return all is not null;
    }
}

/// <summary>One entry of a list, or of projects where it is null: the member, where its money lies, and its place from 1.</summary>
internal sealed record ListEntry(CompositionList? List, Member Member, Coordinate Coordinate, int Place);

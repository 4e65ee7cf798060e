using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Quotes a line once, where several places of a finding stand in it, with all of them marked.</summary>
internal static class QuotationMerge
{
    public static ImmutableArray<ReportPlace> Of(IReadOnlyList<ReportPlace> places)
    {
        var quoted = new HashSet<(int?, string)>();
        return [.. places.Select(place => place.Quotation.Length == 0 || !quoted.Add((place.Place.Line, place.Quotation))
            ? place with { Quotation = string.Empty }
            : place with { Spans = Spans(place, places) })];
    }

    private static ImmutableArray<TextSpan> Spans(ReportPlace first, IReadOnlyList<ReportPlace> places)
    {
        var spans = new List<TextSpan>();
        var candidates = places
            .Where(place => place.Place.Line == first.Place.Line && place.Quotation == first.Quotation)
            .Select(place => place.Mark)
            .OfType<TextSpan>()
            .OrderBy(span => span.Start);
        foreach (var span in candidates)
        {
            var isFree = spans.Count == 0 || span.Start >= spans[^1].End;
            if (isFree && span is { Start: >= 0, Length: > 0 } && span.End <= first.Quotation.Length) spans.Add(span);
        }

        return [.. spans];
    }
}

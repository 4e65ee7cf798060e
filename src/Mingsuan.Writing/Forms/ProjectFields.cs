using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>The fields of a project's declaration as forms and texts ask for them: as declared, else what its other fields say (<c>from</c> in data/forms).</summary>
internal sealed partial class ProjectFields(ProjectionContext context, ImmutableArray<string> oneYear)
{
    private const string Category = "project-category";
    private const string Period = "project-period";
    private const string Start = "start";
    private const string End = "end";

    /// <summary>The field, or null where nothing says it.</summary>
    public string? Of(LedgerProject project, string field)
    {
        if (Declared(project, field) is { } declared) return declared;
        if (context.Catalog.Catalog.Forms.ById(field) is not { } term || (term.IsFromOneYear && !LastsOneYear(project))) return null;
        return term.From.Select(pattern => Fill(project, pattern)).FirstOrDefault(text => text is not null);
    }

    /// <summary>All fields, declared or said by others.</summary>
    public IEnumerable<KeyValuePair<string, string>> All(LedgerProject project) =>
        context.Catalog.Catalog.Forms.Terms.Where(term => !term.From.IsEmpty).Select(term => term.Id).Concat(project.Fields.Keys).Distinct()
            .Select(field => (Field: field, Text: Of(project, field)))
            .Where(each => each.Text is not null)
            .Select(each => KeyValuePair.Create(each.Field, each.Text!)); // just seen not to be null

    /// <summary>True where the declaration says so, or begins and ends in the ledger's year.</summary>
    public bool LastsOneYear(LedgerProject project) =>
        Declared(project, Period) is { } period
            ? oneYear.Contains(period.Trim())
            : YearOf(project, Start) is { } from && from == context.Ledger.Year.Value && YearOf(project, End) == from;

    private static int? YearOf(LedgerProject project, string field) =>
        Declared(project, field) is { } text && FirstYear.Match(text) is { Success: true } year ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static string? Declared(LedgerProject project, string field) =>
        field == Category ? project.Category?.Label : project.Fields.GetValueOrDefault(field) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static string? Fill(LedgerProject project, string pattern)
    {
        var slots = TextSlots.None;
        foreach (var slot in PatternPiece.Read(pattern).OfType<PatternPiece.Slot>())
        {
            if (Declared(project, slot.Verb) is not { } text) return null;
            slots = slots.With(slot.Verb, text);
        }

        return slots.Fill(pattern);
    }

    [GeneratedRegex("2[0-9]{3}")]
    private static partial Regex FirstYear { get; }
}

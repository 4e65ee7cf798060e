using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>One document in which errors are planted, with what a check says of it as it is.</summary>
internal sealed class MutationSubject
{
    private readonly PersonalNumbers personal;
    private readonly Checker checker;
    private readonly ReadFile reader;
    private readonly HashSet<string> known;
    private readonly HashSet<(string, string?)> knownAsFarOff;
    private readonly PlainCheckers plain;
    private readonly Determinations determinations;

    public MutationSubject(DisclosureCatalog catalog, Disclosure disclosure, MutationPlace? place = null)
    {
        (personal, checker, reader, Disclosure) = (catalog.Personal, new Checker(catalog), new ReadFile(catalog), disclosure);
        Mutator = new Mutator(catalog, disclosure, place);
        var report = checker.Check(disclosure);
        known = [.. report.Findings.Select(finding => finding.Fingerprint)];
        knownAsFarOff = [.. report.Findings.Select(finding => (finding.Fingerprint, finding.Difference))];
        plain = new PlainCheckers(report.Identities);
        determinations = new Determinations(report.Identities);
    }

    public Disclosure Disclosure { get; }

    public Mutator Mutator { get; }

    /// <summary>How many files make the document.</summary>
    public int Files { get; init; } = 1;

    /// <summary>How many identities of the document as it is the simpler checkers report: unequal ones, and ones beyond the tolerance.</summary>
    public (int Unequal, int BeyondTolerance) PlainFindings => (plain.Unequal.Count, plain.BeyondTolerance.Count);

    /// <summary>Reads and checks the document with the error.</summary>
    public MutationResult Try(Mutation mutation, CancellationToken cancellationToken)
    {
        var unread = new MutationResult
        {
            File = Disclosure.Source.FileName,
            Kind = mutation.Kind,
            Place = Mutator.PlaceOf(mutation.Fact),
            At = personal.Place(mutation.Fact.Place),
            Before = personal.Mask(mutation.Before),
            After = personal.Mask(mutation.After),
            Determination = mutation.Wrong is { } wrong ? determinations.Of(mutation.Fact.Number, wrong) : null,
        };
        return reader.Recognise(mutation.Source, cancellationToken) is ReadDocument.Read read ? Compare(mutation, checker.Check(read.Disclosure), unread) : unread;
    }

    private MutationResult Compare(Mutation mutation, CheckReport report, MutationResult result)
    {
        var found = report.Findings.Where(finding => finding.Severity >= Severity.Warning && !knownAsFarOff.Contains((finding.Fingerprint, finding.Difference))).ToList();
        var (now, first) = (new PlainCheckers(report.Identities), found.SelectMany(finding => finding.Suspects.Take(1)).FirstOrDefault());
        var isFirst = first is not null && IsSame(first.Place, mutation.Fact.Place);
        return result with
        {
            Findings = found.Count,
            IsAtKnownPlaces = found.Count > 0 && found.TrueForAll(finding => known.Contains(finding.Fingerprint)),
            IsNamed = found.Any(finding => finding.Places.Any(place => IsSame(place.Place, mutation.Fact.Place))),
            IsFirstSuspect = isFirst,
            IsValueExact = isFirst && IsExact(first?.MendedValue, mutation.Fact.Figure),
            Location = found.Count > 0 ? found[0].Location : Location.None,
            Rules = string.Join(' ', found.Select(finding => finding.Rule)),
            IsFoundByEquality = now.Unequal.Except(plain.Unequal).Any(),
            IsFoundByTolerance = now.BeyondTolerance.Except(plain.BeyondTolerance).Any(),
        };
    }

    /// <summary>The same spot: what is printed there, in it and around it, may differ.</summary>
    private static bool IsSame(Place one, Place other) => one with { Text = null } == other with { Text = null };

    private static bool IsExact(string? mended, Figure right) =>
        decimal.TryParse(mended, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && value * (right.Unit?.InYuan() ?? 1) == AsPrinted(right);

    /// <summary>A decrease is told by its word and printed without a sign, and so is what mends it.</summary>
    private static decimal AsPrinted(Figure figure) => figure.Text is [>= '0' and <= '9', ..] ? Math.Abs(figure.Value) : figure.Value;
}

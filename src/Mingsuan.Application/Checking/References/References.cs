using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;

namespace Mingsuan.Application;

/// <summary>The documents that each checked disclosure is held against: those that were named, and those among the checked ones themselves.</summary>
internal sealed class References
{
    private readonly ImmutableArray<ReferenceDocument> named;
    private readonly ImmutableArray<Disclosure> beside;

    private References(ImmutableArray<ReferenceDocument> named, ImmutableArray<Disclosure> beside) => (this.named, this.beside) = (named, beside);

    /// <summary>What named files hold, whatever tables they are; and why those that could not be read were not.</summary>
    public static (References Found, ImmutableArray<CheckedFile> Refused) Read(DisclosureCatalog catalog, IReadOnlyList<ReferenceFile> files, ReadLimits limits, CancellationToken cancellationToken)
    {
        var reader = new ReadFile(catalog);
        var found = ImmutableArray.CreateBuilder<ReferenceDocument>();
        var refused = ImmutableArray.CreateBuilder<CheckedFile>();
        foreach (var file in files)
        {
            var documents = reader.ReadAny(file.Path, limits, cancellationToken);
            found.AddRange(documents.OfType<ReadDocument.Read>().Select(document => new ReferenceDocument(file.Kind, document.Disclosure)));
            if (documents.Any(document => document is ReadDocument.Read)) continue;
            refused.Add(new CheckedFile(file.Path, [.. documents.OfType<ReadDocument.Refused>().Select(document => new CheckedDocument.Refused(document.Name, document.Reason))]));
        }

        return (new References(found.ToImmutable(), []), refused.ToImmutable());
    }

    /// <summary>The same with the disclosures that are checked together, in their order.</summary>
    public References With(IEnumerable<Disclosure> together) => new(named, [.. together]);

    /// <summary>What this disclosure is held against.</summary>
    public ImmutableArray<ReferenceDocument> Of(Disclosure disclosure)
    {
        var told = named.GroupBy(reference => reference.Kind).SelectMany(group => Fitting(disclosure, [.. group])).ToList();
        var others = Beside(disclosure).Where(reference => reference.Kind != ReferenceKind.LastYear || !told.Exists(each => each.Kind == ReferenceKind.LastYear));
        return [.. told.Concat(others).Select(reference => Renamed(disclosure, reference))];
    }

    /// <summary>Of several documents of one file those that fit; where none does, the first, so that it is said.</summary>
    private static IEnumerable<ReferenceDocument> Fitting(Disclosure disclosure, List<ReferenceDocument> references)
    {
        var fitting = references.FindAll(reference => DisclosureComparison.FitOf(disclosure, reference) == ReferenceFit.Fits);
        return fitting.Count > 0 ? fitting : references.Take(1);
    }

    private IEnumerable<ReferenceDocument> Beside(Disclosure disclosure)
    {
        var own = beside.IndexOf(disclosure);
        for (var index = 0; index < beside.Length; index++)
        {
            if (index != own && KindOf(disclosure, beside[index], index < own) is { } kind) yield return new ReferenceDocument(kind, beside[index]);
        }
    }

    /// <summary>Of two copies the later one is held against the earlier, so that each difference is told once.</summary>
    private static ReferenceKind? KindOf(Disclosure ours, Disclosure theirs, bool isEarlier)
    {
        if (ours is not { Body: { } body, Year: { } year } || theirs is not { Body: { } other, Year: { } otherYear }) return null;
        var isSame = TextFolding.Fold(body) == TextFolding.Fold(other) && (ours.BodyKind == theirs.BodyKind || ours.BodyKind == BodyKind.Unknown || theirs.BodyKind == BodyKind.Unknown);
        if (isSame && otherYear == year.Previous) return ReferenceKind.LastYear;
        if (otherYear != year) return null;
        if (isSame) return isEarlier ? ReferenceKind.SameBody : null;
        var unit = new ReferenceDocument(ReferenceKind.BudgetUnit, theirs);
        return TextFolding.Fold(body) != TextFolding.Fold(other) && DisclosureComparison.FitOf(ours, unit) == ReferenceFit.Fits ? unit.Kind : null;
    }

    /// <summary>A file that is called like one of those checked is called by its whole path or as the other one.</summary>
    private static ReferenceDocument Renamed(Disclosure disclosure, ReferenceDocument reference) =>
        disclosure.Source.Files.Contains(reference.FileName) ? reference with { FileName = $"{reference.FileName} #2" } : reference;
}

using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Checking;

namespace Mingsuan.Application;

/// <summary>Makes the use case that checks a file with what is known of it.</summary>
internal sealed class ContextChecks(DisclosureCatalog catalog)
{
    private readonly Dictionary<string, Profile?> profiles = new(StringComparer.Ordinal);

    public CheckFiles Of(FileContext context) => new(catalog, FileJoin.Matching, ToContext(context))
    {
        References = [.. Reference(context.Approved, ReferenceKind.Approved), .. Reference(context.LastYear, ReferenceKind.LastYear)],
        Policy = new ReviewPolicy(context.Profile is { } path ? ProfileAt(path) : null, null),
    };

    private CheckContext ToContext(FileContext context) => new()
    {
        ApprovedOn = Day(context.ApprovedOn),
        PublishedOn = Day(context.PublishedOn),
        CongressOn = Day(context.CongressDate),
        UnitType = catalog.BodyTypes.FirstOrDefault(type => type.Id == context.UnitType),
    };

    /// <summary>The profile; the list's faults were told before the run, so a faulty one weighs nothing.</summary>
    private Profile? ProfileAt(string path)
    {
        if (!profiles.TryGetValue(path, out var profile)) profiles.Add(path, profile = new ProfileFile(catalog).Read(path).Profile);
        return profile;
    }

    private static IEnumerable<ReferenceFile> Reference(string? path, ReferenceKind kind) => path is null ? [] : [new ReferenceFile(kind, path)];

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}

using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Places as SARIF locations.</summary>
internal static class SarifPlaces
{
    /// <summary>The file's address, the line, table, row and column as a logical location, and the page, for which the standard has no place.</summary>
    public static SarifLocation Of(ReportDocument document, Place place, string? caption) => new(
        new SarifPhysicalLocation(new SarifArtifactLocation(Address(document, place)), Region(place)),
        Logical(place) is { Length: > 0 } name ? [new SarifLogicalLocation(name)] : null,
        string.IsNullOrEmpty(caption) ? null : new SarifMessage(caption),
        place.Page is { } page ? new SarifPage(page) : null);

    /// <summary>All but the first, each once: the standard asks for that.</summary>
    public static IReadOnlyList<SarifLocation>? Related(IEnumerable<SarifLocation> all)
    {
        var related = all.Skip(1).DistinctBy(location => (location.PhysicalLocation, location.LogicalLocations?[0], location.Message, location.Properties)).ToList();
        return related.Count > 0 ? related : null;
    }

    /// <summary>The path as given, a whole one as the address of a file; the entry of an archive stands behind the archive's path.</summary>
    private static string Address(ReportDocument document, Place place)
    {
        var file = document.Files.FirstOrDefault(file => file.Name == place.File) ?? new ReportFile(document.File, document.Path);
        var path = file.Path.Replace('\\', '/');
        var slash = file.Name.IndexOf('/', StringComparison.Ordinal);
        var whole = slash < 0 ? path : path + file.Name[slash..];
        var address = string.Join('/', whole.Split('/').Select(Uri.EscapeDataString));
        return Path.IsPathFullyQualified(file.Path) ? Uri.UriSchemeFile + Root(address) + address : address;
    }

    /// <summary>What stands between the scheme and a path: that of a share names its host.</summary>
    private static string Root(string address) => address switch
    {
        ['/', '/', ..] => ":",
        ['/', ..] => "://",
        _ => ":///",
    };

    private static SarifRegion? Region(Place place) =>
        place.Line is { } line ? new SarifRegion(line, string.IsNullOrEmpty(place.Text) ? null : new SarifMessage(place.Text)) : null;

    private static string Logical(Place place) =>
        string.Join(" / ", new[] { place.Table, place.Row, place.Column }.Where(text => !string.IsNullOrEmpty(text)));
}

using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Places as SARIF locations.</summary>
internal static class SarifPlaces
{
    /// <summary>The file as a relative address, the line, and table, row and column as a logical location.</summary>
    public static SarifLocation Of(ReportDocument document, Place place, string? caption) => new(
        new SarifPhysicalLocation(new SarifArtifactLocation(Address(document, place)), Region(place)),
        Logical(place) is { Length: > 0 } name ? [new SarifLogicalLocation(name)] : null,
        string.IsNullOrEmpty(caption) ? null : new SarifMessage(caption));

    /// <summary>The path as given; the entry of an archive stands behind the archive's path.</summary>
    private static string Address(ReportDocument document, Place place)
    {
        var file = document.Files.FirstOrDefault(file => file.Name == place.File) ?? new ReportFile(document.File, document.Path);
        var path = file.Path.Replace('\\', '/');
        var slash = file.Name.IndexOf('/', StringComparison.Ordinal);
        var whole = slash < 0 ? path : path + file.Name[slash..];
        return string.Join('/', whole.Split('/').Select(Uri.EscapeDataString));
    }

    private static SarifRegion? Region(Place place) =>
        place.Line is { } line ? new SarifRegion(line, string.IsNullOrEmpty(place.Text) ? null : new SarifMessage(place.Text)) : null;

    private static string Logical(Place place) =>
        string.Join(" / ", new[] { place.Table, place.Row, place.Column }.Where(text => !string.IsNullOrEmpty(text)));
}

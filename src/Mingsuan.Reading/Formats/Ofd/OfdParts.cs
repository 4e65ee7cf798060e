using System.IO.Compression;
using System.Xml.Linq;

namespace Mingsuan.Reading;

/// <summary>The XML parts of an OFD document, found by their places, which are relative to the part that names them.</summary>
internal sealed class OfdParts(ZipArchive archive)
{
    private const string Root = "OFD.xml";

    /// <summary>The places of the documents in the file.</summary>
    public IEnumerable<string> Documents() =>
        Load(Root)?.Descendants().Where(element => element.Name.LocalName == "DocRoot").Select(element => Resolve(Root, element.Value)) ?? [];

    /// <summary>The root element of a part, or null where it is missing.</summary>
    public XElement? Load(string path)
    {
        if (archive.GetEntry(path) is not { } entry) return null;
        using var xml = XmlLimits.Open(entry.Open());
        return XElement.Load(xml);
    }

    /// <summary>The place that a part names.</summary>
    public static string Resolve(string part, string location)
    {
        var path = location.Trim().Replace('\\', '/');
        if (path.StartsWith('/')) return path[1..];
        var folder = part.LastIndexOf('/');
        return folder < 0 ? path : $"{part[..folder]}/{path}";
    }
}

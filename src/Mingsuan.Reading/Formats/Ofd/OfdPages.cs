using System.Xml.Linq;

namespace Mingsuan.Reading;

/// <summary>The pages of one document: each with the template that it lies on.</summary>
internal sealed class OfdPages(OfdParts parts, string document)
{
    private const double PointsPerMillimetre = 72 / 25.4;
    private const double DefaultWidth = 210;
    private const double DefaultHeight = 297;

    /// <summary>What the pages print, in order; the number is left to the caller.</summary>
    public IEnumerable<PageContent> Read()
    {
        if (parts.Load(document) is not { } root) yield break;
        var area = Named(root, "CommonData").Elements().FirstOrDefault(element => element.Name.LocalName == "PageArea");
        var templates = Named(root, "TemplatePage").Where(template => template.Attribute("ID") is not null)
            .GroupBy(template => template.Attribute("ID")!.Value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => PathOf(group.First()), StringComparer.Ordinal);
        foreach (var page in Named(root, "Page").Where(page => page.Parent?.Name.LocalName == "Pages"))
        {
            if (parts.Load(PathOf(page)) is { } content) yield return ReadPage(content, area, templates);
        }
    }

    private PageContent ReadPage(XElement page, XElement? commonArea, Dictionary<string, string> templates)
    {
        var box = OfdNumbers.Of(PhysicalBox(page.Elements().FirstOrDefault(element => element.Name.LocalName == "Area")) ?? PhysicalBox(commonArea));
        var (width, height) = box.Length >= 4 ? (box[2], box[3]) : (DefaultWidth, DefaultHeight);
        var marks = new OfdMarks(PointsPerMillimetre);
        foreach (var template in page.Elements().Where(element => element.Name.LocalName == "Template"))
        {
            if (templates.TryGetValue(template.Attribute("TemplateID")?.Value ?? string.Empty, out var path) && parts.Load(path) is { } lying) marks.Add(lying);
        }

        marks.Add(page);
        return new PageContent(1, new PageFrame(width * PointsPerMillimetre, height * PointsPerMillimetre, 0), marks.Glyphs, RulingLines.Join(marks.Horizontal), RulingLines.Join(marks.Vertical));
    }

    private static string? PhysicalBox(XElement? area) => area?.Elements().FirstOrDefault(element => element.Name.LocalName == "PhysicalBox")?.Value;

    private string PathOf(XElement element) => OfdParts.Resolve(document, element.Attribute("BaseLoc")?.Value ?? string.Empty);

    private static IEnumerable<XElement> Named(XElement root, string name) => root.Descendants().Where(element => element.Name.LocalName == name);
}

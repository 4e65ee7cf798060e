namespace Mingsuan.Catalog;

/// <summary>Builds the file formats from data.</summary>
internal static class FormatBuilder
{
    public static FormatSignature Build(FormatData data) => new()
    {
        Id = data.Id,
        Name = data.Name,
        English = data.English,
        Signatures = data.Signatures ?? [],
        Offset = data.Offset ?? 0,
        Within = data.Within ?? 0,
        Openings = data.Openings ?? [],
        Holds = data.Holds ?? [],
        ConvertedTo = data.ConvertedTo,
        Container = data.Container is { } container ? new FormatContainer(container.Kind, container.Entries) : null,
        Ignored = data.Ignored ?? [],
        Extensions = data.Extensions ?? [],
        Readable = data.Readable,
        Advice = data.Advice ?? string.Empty,
        AdviceEnglish = data.AdviceEnglish ?? string.Empty,
    };
}

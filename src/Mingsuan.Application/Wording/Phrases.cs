using Mingsuan.Catalog;

namespace Mingsuan.Application;

/// <summary>The labels and phrases of data/interface in one language: <c>zh</c> or <c>en</c>.</summary>
public sealed class Phrases(DisclosureCatalog catalog, string language)
{
    /// <summary>English.</summary>
    public const string English = "en";

    /// <summary>Chinese.</summary>
    public const string Chinese = "zh";

    public string Language { get; } = language;

    /// <summary>The phrase with that id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public string this[string id] => catalog.Interface.TryGetValue(id, out var phrase)
        ? phrase.In(Language)
        : throw new KeyNotFoundException($"data/interface has no phrase {id}");

    /// <summary>The phrase with that id, or <paramref name="fallback"/> where there is none.</summary>
    public string Or(string id, string fallback) => catalog.Interface.TryGetValue(id, out var phrase) ? phrase.In(Language) : fallback;

    /// <summary>The phrase with its slots filled.</summary>
    public string Fill(string id, params ReadOnlySpan<(string Slot, string Value)> values)
    {
        var slots = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (slot, value) in values) slots[slot] = value;
        return Slots.Fill(this[id], slots);
    }
}

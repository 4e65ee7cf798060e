using Mingsuan.Catalog;

namespace Mingsuan.Writing;

/// <summary>The few words that formats print of their own (data/interface): a disclosure is Chinese, so are they.</summary>
internal sealed class DocumentPhrases(DisclosureCatalog catalog)
{
    /// <summary>The phrase with that id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public string this[string id] => catalog.Interface.TryGetValue(id, out var phrase)
        ? phrase.Chinese
        : throw new KeyNotFoundException($"data/interface has no phrase {id}");

    /// <summary>The English of the phrase: of a font, the name that programs know it by.</summary>
    public string English(string id) => catalog.Interface[id].English;

    /// <summary>The phrase with one slot filled.</summary>
    public string Fill(string id, string slot, string value) => this[id].Replace($"{{{slot}}}", value, StringComparison.Ordinal);
}

using Mingsuan.Application;
using Mingsuan.Catalog;

namespace Mingsuan.Cli;

/// <summary>The phrases of the command: help speaks both languages, everything else the chosen one.</summary>
internal sealed class Wording(DisclosureCatalog catalog)
{
    private readonly Phrases chinese = new(catalog, Phrases.Chinese);
    private readonly Phrases english = new(catalog, Phrases.English);

    /// <summary>The phrase in both languages.</summary>
    public string Both(string id) => $"{chinese[id]}  {english[id]}";

    /// <summary>The phrase in both languages, or the other one where there is none of that id.</summary>
    public string BothOr(string id, string other) => Both(catalog.Interface.ContainsKey(id) ? id : other);

    /// <summary>The phrase in each language with its slot filled, Chinese first.</summary>
    public IEnumerable<string> Lines(string id, params (string Slot, string Value)[] values) =>
        [chinese.Fill(id, values), english.Fill(id, values)];
}

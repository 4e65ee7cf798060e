using Mingsuan.Catalog;
using Mingsuan.Kernel;
using YamlDotNet.RepresentationModel;

namespace Mingsuan.Application;

/// <summary>
/// How an export of an integrated budget system names its columns (--columns, docs/ledger.md): our column ids with its headings, the sheet, and values that
/// hold for every row. What the file does not name goes by the headings of data/ledger.
/// </summary>
public sealed record ExportColumns
{
    /// <summary>The name of the sheet; null where the first that has the columns is meant.</summary>
    public string? Sheet { get; init; }

    /// <summary>Headings by the id of our column.</summary>
    public IReadOnlyDictionary<string, string> Headings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What holds for every row, by the id of our column.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Reads such a file: docs/schemas/ledger-columns.schema.json.</summary>
public sealed class ExportColumnsFile(DisclosureCatalog catalog)
{
    /// <summary>The columns, or null with the faults.</summary>
    public (ExportColumns? Columns, IReadOnlyList<Diagnostic> Faults) Read(string path)
    {
        var tree = new YamlTree(path, "ledger");
        if (tree.Read() is not { } root) return (null, tree.Faults);
        tree.Allow(root, "sheet", "columns", "values");
        var columns = new ExportColumns { Sheet = tree.Text(root, "sheet"), Headings = Texts(tree, root, "columns"), Values = Texts(tree, root, "values") };
        return tree.Faults.Count == 0 ? (columns, []) : (null, tree.Faults);
    }

    private Dictionary<string, string> Texts(YamlTree tree, YamlMappingNode root, string name)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (tree.Object(root, name) is not { } node) return texts;
        foreach (var (id, text, at) in tree.Texts(node))
        {
            if (!catalog.Ledger[LedgerSheetIds.Lines].Columns.Any(column => column.Id == id)) tree.Fault(at, "unknown-name", id);
            texts[id] = text.Trim();
        }

        return texts;
    }
}

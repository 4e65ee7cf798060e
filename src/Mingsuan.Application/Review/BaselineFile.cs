using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Kernel;
using YamlDotNet.RepresentationModel;

namespace Mingsuan.Application;

/// <summary>Reads and writes a baseline: data/schemas/baselines.schema.json.</summary>
public static class BaselineFile
{
    private const string DayFormat = "yyyy-MM-dd";
    private const int FingerprintLength = 16;

    /// <summary>The baseline, or null with the faults.</summary>
    public static (Baseline? Baseline, IReadOnlyList<Diagnostic> Faults) Read(string path)
    {
        var tree = new YamlTree(path);
        if (tree.Read() is not { } root) return (null, tree.Faults);
        tree.Allow(root, "accepted");
        var accepted = tree.Objects(root, "accepted").Select(node => ToEntry(tree, node)).OfType<AcceptedEntry>().ToImmutableArray();
        return tree.Faults.Count == 0 ? (new Baseline(accepted), []) : (null, tree.Faults);
    }

    /// <summary>The file as YAML that people can read and edit.</summary>
    public static string Text(Baseline baseline)
    {
        if (baseline.Accepted.IsEmpty) return "accepted: []\n";
        var text = new YamlText().Name(0, "accepted");
        foreach (var entry in baseline.Accepted)
        {
            text.Value(2, "fingerprint", entry.Fingerprint, isItem: true)
                .Value(2, "body", entry.Body)
                .Value(2, "year", entry.Year)
                .Value(2, "rule", entry.Rule)
                .Value(2, "difference", entry.Difference)
                .Value(2, "says", entry.Says)
                .Value(2, "reason", entry.Reason)
                .Value(2, "on", entry.On?.ToString(DayFormat, CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static AcceptedEntry? ToEntry(YamlTree tree, YamlMappingNode node)
    {
        tree.Allow(node, "fingerprint", "body", "year", "rule", "difference", "says", "reason", "on");
        var (fingerprint, reason) = (tree.Required(node, "fingerprint"), tree.Required(node, "reason"));
        if (fingerprint is not null && !IsFingerprint(fingerprint)) tree.Fault(node.Children[new YamlScalarNode("fingerprint")], "no-fingerprint", fingerprint);
        if (fingerprint is null || reason is null) return null;
        return new AcceptedEntry(fingerprint, reason)
        {
            Body = tree.Text(node, "body"),
            Year = Year(tree, node),
            Rule = tree.Text(node, "rule"),
            Difference = tree.Text(node, "difference"),
            Says = tree.Text(node, "says"),
            On = DateOnly.TryParseExact(tree.Text(node, "on"), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        };
    }

    private static int? Year(YamlTree tree, YamlMappingNode node)
    {
        if (tree.Text(node, "year") is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return year;
        tree.Fault(node.Children[new YamlScalarNode("year")], "no-year", text);
        return null;
    }

    private static bool IsFingerprint(string text) => text.Length == FingerprintLength && text.All(char.IsAsciiHexDigitLower);
}

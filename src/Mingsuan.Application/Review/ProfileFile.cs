using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using YamlDotNet.RepresentationModel;

namespace Mingsuan.Application;

/// <summary>Reads a profile: data/schemas/profiles.schema.json. Every fault is told with its line; a faulty file is not used at all.</summary>
public sealed class ProfileFile(DisclosureCatalog catalog)
{
    private const string Off = "off";

    /// <summary>The profile, or null with the faults.</summary>
    public (Profile? Profile, IReadOnlyList<Diagnostic> Faults) Read(string path)
    {
        var tree = new YamlTree(path);
        if (tree.Read() is not { } root) return (null, tree.Faults);
        tree.Allow(root, "name", "unit-type", "rules");
        var rules = tree.Objects(root, "rules").Select(node => ToRule(tree, node)).OfType<ProfileRule>().ToImmutableArray();
        var profile = new Profile(tree.Text(root, "name") ?? Path.GetFileNameWithoutExtension(path), rules) { UnitType = UnitType(tree, root) };
        return tree.Faults.Count == 0 ? (profile, []) : (null, tree.Faults);
    }

    private BodyType? UnitType(YamlTree tree, YamlMappingNode root)
    {
        if (tree.Text(root, "unit-type") is not { } word) return null;
        var type = catalog.BodyTypes.FirstOrDefault(each => each.IsNamed(word));
        if (type is null) tree.Fault(root.Children[new YamlScalarNode("unit-type")], "unknown-unit-type", word);
        return type;
    }

    private ProfileRule? ToRule(YamlTree tree, YamlMappingNode node)
    {
        tree.Allow(node, "rule", "severity", "reason");
        var (rule, severity, reason) = (tree.Required(node, "rule"), tree.Required(node, "severity"), tree.Required(node, "reason"));
        if (rule is not null && !catalog.Messages.ContainsKey(rule)) tree.Fault(node.Children[new YamlScalarNode("rule")], "unknown-rule", rule);
        if (severity is not null && SeverityOf(severity) is null && severity != Off) tree.Fault(node.Children[new YamlScalarNode("severity")], "unknown-severity", severity);
        return rule is null || severity is null || reason is null ? null : new ProfileRule(rule, SeverityOf(severity), reason);
    }

    private static Severity? SeverityOf(string word) => word switch
    {
        "information" => Severity.Information,
        "warning" => Severity.Warning,
        "error" => Severity.Error,
        _ => null,
    };
}

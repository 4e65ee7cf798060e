using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using YamlDotNet.RepresentationModel;

namespace Mingsuan.Application;

/// <summary>Reads and writes projects.yaml: a project with its fields by their ids in data/forms.</summary>
internal sealed class ProjectsFile(DisclosureCatalog catalog, LedgerScope scope)
{
    private static readonly string[] Names = ["name", "code", "member", "category", "unit", "parent", "fields"];

    private readonly MemberPaths paths = new(scope);

    public ImmutableArray<LedgerProject> Read(string path, LedgerFaults faults)
    {
        var tree = new YamlTree(path, "ledger");
        var projects = tree.Read() is { } root ? Read(tree, root) : [];
        faults.Add(tree.Faults);
        return projects;
    }

    public static string Text(IEnumerable<LedgerProject> projects)
    {
        var text = new YamlText().Name(0, "projects");
        foreach (var project in projects)
        {
            text.Value(1, "name", project.Name, isItem: true).Value(1, "code", project.Code);
            if (!IsUsual(project)) text.Value(1, "member", MemberPaths.Of(project.Member));
            text.Value(1, "category", project.Category is { } category ? MemberPaths.Of(category) : null).Value(1, "unit", project.Unit).Value(1, "parent", project.Parent);
            if (project.Fields.Count > 0) text.Name(1, "fields");
            foreach (var (id, field) in project.Fields) text.Value(2, id, field);
        }

        return text.ToString();
    }

    /// <summary>The id of a project's member where nothing else is said: its code, or its folded name.</summary>
    public static string IdOf(string code, string name) => code.Length > 0 ? code : TextFolding.Fold(name);

    /// <summary>True where code and name alone say which member it is, and what that is called.</summary>
    public static bool IsUsual(LedgerProject project) =>
        project.Member.Parent is { IsAll: true } && project.Member.Id == IdOf(project.Code, project.Name) && project.Member.Label == project.Name && project.Member.IsLocal;

    private ImmutableArray<LedgerProject> Read(YamlTree tree, YamlMappingNode root)
    {
        tree.Allow(root, "projects");
        return [.. tree.Objects(root, "projects").Select(node => ProjectOf(tree, node)).OfType<LedgerProject>()];
    }

    private LedgerProject? ProjectOf(YamlTree tree, YamlMappingNode node)
    {
        tree.Allow(node, Names);
        if (tree.Required(node, "name") is not { } name) return null;
        var (code, fields) = (tree.Text(node, "code") ?? string.Empty, tree.Object(node, "fields"));
        return new LedgerProject(MemberOf(tree, node, code, name), code, name)
        {
            Category = CategoryOf(tree, node),
            Unit = tree.Text(node, "unit"),
            Parent = tree.Text(node, "parent"),
            Fields = fields is null ? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal) : FieldsOf(tree, fields),
        };
    }

    private Member MemberOf(YamlTree tree, YamlMappingNode node, string code, string name)
    {
        var usual = IdOf(code, name);
        if (tree.Text(node, "member") is not { } path) return scope.Project(usual, name);
        if (paths.Make(scope.Cube.Project, path, name) is { } member) return member;
        tree.Fault(node.Children[new YamlScalarNode("member")], "unknown-project", path);
        return scope.Project(usual, name);
    }

    private Member? CategoryOf(YamlTree tree, YamlMappingNode node)
    {
        if (tree.Text(node, "category") is not { } text) return null;
        if (paths.Find(scope.Cube.Nature, text) is { } member) return member;
        tree.Fault(node.Children[new YamlScalarNode("category")], "unknown-category", text);
        return null;
    }

    private ImmutableSortedDictionary<string, string> FieldsOf(YamlTree tree, YamlMappingNode node)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (id, text, at) in tree.Texts(node))
        {
            if (!catalog.Forms.Terms.Any(term => term.Id == id)) tree.Fault(at, "unknown-field", id);
            fields[id] = text;
        }

        return fields.ToImmutable();
    }
}

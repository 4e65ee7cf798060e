using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Rebuilds a header tree from its words in reading order, row by row: a run that begins with 合计 or 小计, or whose words are the parts
/// of a heading above, goes below that heading.
/// </summary>
internal static class HeaderSequence
{
    /// <summary>The path of each column, from left to right.</summary>
    public static ImmutableArray<ImmutableArray<string>> Arrange(IEnumerable<string> phrases, LabelReader labels)
    {
        var roots = new List<Node>();
        var open = new List<Node>();
        Node? group = null;
        foreach (var label in phrases.Select(labels.Read))
        {
            var node = new Node(label);
            if (ParentOf(node, open, ref group) is { } parent)
            {
                parent.Children.Add(node);
            }
            else
            {
                roots.Add(node);
                group = null;
            }

            open.Add(node);
        }

        return [.. roots.SelectMany(root => root.Paths([]))];
    }

    /// <summary>The heading that a word goes below, or null for a word of the first row.</summary>
    private static Node? ParentOf(Node node, List<Node> open, ref Node? group)
    {
        if (node.Label.Role is LabelRole.CodeCategory or LabelRole.CodeSection or LabelRole.CodeItem)
        {
            return group = open.Find(each => each.Label.Role is LabelRole.Code or LabelRole.Classification && each.Children.Count < 3) ?? group;
        }

        if (node.Label.Role is LabelRole.Code or LabelRole.Name && open.Find(each => each.Label.Role == LabelRole.Classification && each.Children.Count < 2) is { } classification)
        {
            return group = classification;
        }

        if (node.Label.Role == LabelRole.Total && open.Exists(each => each.CanSpan))
        {
            return group = FirstSpan(open, node) ?? group;
        }

        if (open.Find(each => each.CanHold(node)) is { } holder) return group = holder;
        return group is not null && group.Accepts(node) ? group : null;
    }

    private static Node? FirstSpan(List<Node> open, Node total) => open.Find(each => each.CanSpan && each.Children.Count == 0 && each != total);

    /// <summary>A header word with the words below it.</summary>
    private sealed class Node(Label label)
    {
        public Label Label { get; } = label;

        public List<Node> Children { get; } = [];

        public bool CanSpan => Label.Term is { Role: LabelRole.None or LabelRole.Flow or LabelRole.Amount or LabelRole.Classification } && Members.Any(member => !member.IsAll);

        private IEnumerable<Member> Members => Label.Term?.First?.Stated ?? [];

        /// <summary>True where the node's member is a child of this one's.</summary>
        public bool CanHold(Node node) => node.Members.Any(child => Members.Any(member => child.Parent == member));

        /// <summary>True where the node stands among parts that this heading has already.</summary>
        public bool Accepts(Node node) => Children.Count > 0 && !Children.Exists(child => child.Label.Words == node.Label.Words);

        public IEnumerable<ImmutableArray<string>> Paths(ImmutableArray<string> above)
        {
            var path = above.Add(Label.Text);
            return Children.Count == 0 ? [path] : Children.SelectMany(child => child.Paths(path));
        }
    }
}

using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Rebuilds a header tree from its words in reading order. A run of words that begins with 合计 or 小计, or with a code column below a
/// classification, goes below the first heading above it that still has nothing below and whose parts the words can be.
/// </summary>
internal static class HeaderSequence
{
    /// <summary>The path of each column, from left to right.</summary>
    public static ImmutableArray<ImmutableArray<string>> Arrange(IEnumerable<Label> words)
    {
        var roots = new List<Node>();
        var all = new List<Node>();
        foreach (var run in Runs(words))
        {
            var parent = all.Count == 0 ? null : ParentOf(run, all);
            (parent?.Children ?? roots).AddRange(run);
            all.AddRange(run);
        }

        return [.. roots.SelectMany(root => root.Paths([]))];
    }

    private static List<List<Node>> Runs(IEnumerable<Label> words)
    {
        var runs = new List<List<Node>> { new() };
        foreach (var node in words.Select(word => new Node(word)))
        {
            var spans = runs.SelectMany(run => run).Where(each => each.CanSpan).ToList();
            var begins = node.Label.Role is LabelRole.Total ? spans.Exists(each => each.Label.Role != LabelRole.Classification)
                : node.Label.Role is LabelRole.Code ? spans.Exists(each => each.Label.Role == LabelRole.Classification)
                : node.Label.Role is LabelRole.Label && spans.Exists(each => each.Label.Role == LabelRole.Flow);
            if (begins) runs.Add([]);
            runs[^1].Add(node);
        }

        return runs;
    }

    private static Node? ParentOf(List<Node> run, List<Node> above)
    {
        var open = above.Where(node => node.CanSpan && node.Children.Count == 0).ToList();
        if (run[0].Label.Role == LabelRole.Code) return open.Find(node => node.Label.Role == LabelRole.Classification);
        if (run[0].Label.Role == LabelRole.Label) return open.Find(node => node.Label.Role == LabelRole.Flow);
        return open.Find(node => run.Exists(node.IsParentOf)) ?? open.Find(node => node.Label.Role != LabelRole.Classification);
    }

    /// <summary>A header word with the words below it.</summary>
    private sealed class Node(Label label)
    {
        public Label Label { get; } = label;

        public List<Node> Children { get; } = [];

        /// <summary>True for a word that can head other words: a classification, or one that names a member and is no total.</summary>
        public bool CanSpan => Label.Role == LabelRole.Classification
            || (Label.Role is LabelRole.None or LabelRole.Flow && Members.Any(member => !member.IsAll));

        private IEnumerable<Member> Members => Label.Term?.First?.Stated ?? [];

        /// <summary>True where the word names a child of this one's member.</summary>
        public bool IsParentOf(Node node) => node.Members.Any(child => Members.Any(member => child.Parent == member && !member.IsAll));

        public IEnumerable<ImmutableArray<string>> Paths(ImmutableArray<string> above)
        {
            var path = above.Add(Label.Text);
            return Children.Count == 0 ? [path] : Children.SelectMany(child => child.Paths(path));
        }
    }
}

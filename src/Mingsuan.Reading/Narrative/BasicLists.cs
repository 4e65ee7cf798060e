using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Tells that what a paragraph lists of economic accounts beside project expenditure and parts of basic expenditure is basic expenditure too
/// (人员经费、公用经费、对个人和家庭的补助、项目支出). Where the list holds a part that nobody knows (增人增资), it may be less than the whole account.
/// </summary>
internal sealed class BasicLists(ReadingContext context)
{
    private const string Listed = "listed";
    private readonly CubeSpace cube = context.Cube;

    /// <summary>Sets the nature of such accounts in place, also where the section states the same amount again.</summary>
    public void Imply(IReadOnlyList<NarrativeEntry> entries, IReadOnlySet<int> unknown)
    {
        var amounts = entries.Where(entry => entry.Measure == cube.Measure["amount"]).ToList();
        foreach (var paragraph in amounts.GroupBy(entry => entry.Statement.Group).Where(IsList).ToList())
        {
            var isPart = paragraph.First().Statement is Statement.Sentence list && unknown.Contains(list.Paragraph);
            foreach (var account in paragraph.Where(IsBareAccount).ToList()) Imply(amounts.Where(entry => IsSame(entry, account)).ToList(), isPart);
        }
    }

    /// <summary>A part of an account is a local member of the memo dimension: at most the account.</summary>
    private void Imply(List<NarrativeEntry> same, bool isPart)
    {
        foreach (var entry in same)
        {
            var said = entry.Subject.Coordinate.With(cube.Nature["basic"]);
            entry.Subject.Coordinate = isPart ? said.With(context.Locals.Child(cube.Aspect.Root, Listed, said[cube.Economic]!.Label)) : said;
        }
    }

    private bool IsSame(NarrativeEntry entry, NarrativeEntry account) =>
        IsBareAccount(entry) && IsAlike(entry.Figure.Text, account.Figure.Text) && entry.Subject.Coordinate[cube.Economic] == account.Subject.Coordinate[cube.Economic];

    /// <summary>The same amount, or one that a wrong digit makes of it: that must not change what it means.</summary>
    private static bool IsAlike(string one, string other) => one.Length == other.Length && one.Zip(other).Count(pair => pair.First != pair.Second) <= 1;

    private bool IsList(IEnumerable<NarrativeEntry> paragraph)
    {
        var natures = paragraph.Select(entry => entry.Subject.Coordinate).Where(said => !said.NamesAccount()).Select(said => said[cube.Nature]).OfType<Member>().ToList();
        return natures.Contains(cube.Nature["project"]) && !natures.Contains(cube.Nature["basic"]) && natures.Exists(nature => nature.Parent == cube.Nature["basic"]);
    }

    private bool IsBareAccount(NarrativeEntry entry) => entry.Subject.Coordinate is var said && said[cube.Economic] is { IsAll: false } && said[cube.Nature] is null;
}

using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// What a transcribed cell must state: the allowed members by dimension, closer statements replacing wider ones. A dimension
/// that nothing names must be <c>all</c>; <c>*</c> allows any member. The document's year and a budget amount of the fiscal year go without saying.
/// </summary>
public sealed class ExpectedCoordinate
{
    private readonly Dictionary<string, string[]> allowed = new(StringComparer.Ordinal)
    {
        ["measure"] = ["amount"],
        ["stage"] = ["budget"],
        ["period"] = ["fiscal-year"],
        ["year"] = ["*"],
    };

    /// <summary>Takes over what a text such as <c>flow=expenditure timing=all|current</c> states.</summary>
    public ExpectedCoordinate State(string states)
    {
        foreach (var statement in states.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = statement.Split('=', 2);
            State(parts[0], parts[1].Split('|'));
        }

        return this;
    }

    /// <summary>Allows those members of that dimension and no others.</summary>
    public ExpectedCoordinate State(string dimension, params string[] members)
    {
        allowed[dimension] = members;
        return this;
    }

    /// <summary>True where the coordinate states what is allowed in every dimension.</summary>
    public bool IsMetBy(Coordinate coordinate) => coordinate.Cube.Dimensions.All(dimension => Allows(dimension, coordinate[dimension]));

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(' ', allowed.Where(pair => pair.Key is not ("measure" or "stage" or "year")).Select(pair => $"{pair.Key}={string.Join('|', pair.Value)}"));

    private bool Allows(Dimension dimension, Member? member) =>
        member is not null && (allowed.TryGetValue(dimension.Id, out var members)
            ? members.Any(name => Names(name, member))
            : member.IsAll);

    /// <summary>A local member is named by its label; equal rows of one table are ordinal children of the name that they share.</summary>
    private static bool Names(string name, Member member)
    {
        if (name == "*" || member.Id == name) return true;
        if (!member.IsLocal) return false;
        if (name.EndsWith('*') && TextFolding.Fold(member.Label).StartsWith(name[..^1], StringComparison.Ordinal)) return true;
        return TextFolding.Fold(member.Label) == name || TextFolding.Fold(member.Id) == name || (member.Parent is { IsLocal: true } parent && Names(name, parent));
    }
}

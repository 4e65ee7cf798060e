using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The members that exist in one document only: years, projects, bodies, and labels that nobody knows.</summary>
internal sealed class LocalMembers(CubeSpace cube)
{
    /// <summary>The end of a body's name that tells it from others has so many letters at least.</summary>
    private const int ShortestName = 6;

    private readonly Dictionary<(Member Parent, string Id), Member> members = [];
    private readonly Dictionary<string, Member?> nested = new(StringComparer.Ordinal);
    private readonly HashSet<string> bodies = new(StringComparer.Ordinal);

    /// <summary>The member of a year.</summary>
    public Member Year(FiscalYear year) => Child(cube.Year.Root, year.ToString(), year.ToString());

    /// <summary>The project of that name; spellings that fold to the same text are one project.</summary>
    public Member Project(string name) =>
        nested.GetValueOrDefault(TextFolding.Fold(name)) ?? Child(cube.Project.Root, TextFolding.Fold(name), name);

    /// <summary>The project of that name below its kind; it is meant wherever the name stands, unless it stands below other kinds too.</summary>
    public Member Project(Member kind, string name)
    {
        var folded = TextFolding.Fold(name);
        var member = Child(kind, folded, name);
        if (!members.ContainsKey((cube.Project.Root, folded)) && !nested.TryAdd(folded, member) && nested[folded] != member) nested[folded] = null;
        return member;
    }

    /// <summary>The project of that folded name that was met before; null where none was.</summary>
    public Member? ProjectNamed(string folded) => nested.GetValueOrDefault(folded) ?? members.GetValueOrDefault((cube.Project.Root, folded));

    /// <summary>All projects met so far.</summary>
    public IEnumerable<Member> Projects =>
        members.Values.Where(member => member.Dimension == cube.Project && member.Parent!.IsAll).Concat(nested.Values.OfType<Member>());

    /// <summary>An account that no classification knows: below the nearest such account whose code begins its own, else below the known one above.</summary>
    public Member Account(Member known, AccountCode code, string name)
    {
        for (var above = code.Parent; above is { } up && up.Digits != known.Id; above = up.Parent)
        {
            if (members.GetValueOrDefault((known, up.Digits)) is { } local) return Child(local, code.Digits, name);
        }

        return Child(known, code.Digits, name);
    }

    /// <summary>How many rows of one table are told apart by number below the member.</summary>
    public int OrdinalsOf(Member member) => Enumerable.Range(1, int.MaxValue).TakeWhile(ordinal => members.ContainsKey((member, $"#{ordinal}"))).Count();

    /// <summary>A body below another, by its code or folded name.</summary>
    public Member Body(Member above, string id, string name)
    {
        bodies.Add(TextFolding.Fold(name));
        return Child(above, id, name);
    }

    /// <summary>True for the folded name of a body met so far.</summary>
    public bool IsBody(string name) => bodies.Contains(name);

    /// <summary>The body of that folded name, which may leave out how the name begins (市某中心 for 某某市某中心); null where none or several have it.</summary>
    public Member? BodyNamed(string name)
    {
        var named = members.Values.Where(member => member.Dimension == cube.Body && IsNamed(TextFolding.Fold(member.Label), name));
        return named.Take(2).ToList() is [var only] ? only : null;
    }

    private static bool IsNamed(string label, string name) =>
        label == name || (name.Length >= ShortestName && label.EndsWith(name, StringComparison.Ordinal));

    /// <summary>True where a table told bodies.</summary>
    public bool HasBodies => bodies.Count > 0;

    /// <summary>The local child of any member.</summary>
    public Member Child(Member parent, string id, string label)
    {
        if (members.TryGetValue((parent, id), out var known)) return known;
        var member = Member.Local(parent, id, label);
        members.Add((parent, id), member);
        return member;
    }
}

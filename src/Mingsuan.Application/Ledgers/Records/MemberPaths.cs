using System.Buffers;
using System.Globalization;
using System.Text;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// Members as a ledger's files write them: the id of a member of the catalog; for one of the ledger's own the ids from the nearest member of the
/// catalog down, <c>vehicles-held/其他用车</c>, where below the root only its own. An open position is blank.
/// </summary>
internal sealed class MemberPaths(LedgerScope scope)
{
    private const char Step = '/';
    private const char Escape = '%';
    private static readonly SearchValues<char> Escaped = SearchValues.Create("%/ \t\r\n");

    /// <summary>How the member is written.</summary>
    public static string Of(Member? member)
    {
        if (member is null) return string.Empty;
        if (!member.IsLocal) return member.Id;
        var id = EscapedId(member.Id);
        if (member.Parent is { IsAll: false } parent) return $"{Of(parent)}{Step}{id}";
        return id.Length == 0 || member.Dimension.Find(member.Id) is not null ? $"{Step}{id}" : id;
    }

    /// <summary>The member that the text names, a year among them; null where nobody knows it.</summary>
    public Member? Find(Dimension dimension, string text)
    {
        if (ReferenceEquals(dimension, scope.Cube.Year)) return text == dimension.Root.Id ? dimension.Root : YearOf(text) is { } year ? scope.Year(year) : null;
        var steps = text.Split(Step);
        var member = steps[0].Length > 0 ? dimension.Find(steps[0]) ?? scope.Find(dimension.Root, Plain(steps[0])) : dimension.Root;
        foreach (var step in steps.Skip(1))
        {
            if (member is null) return null;
            member = scope.Find(member, Plain(step));
        }

        return member;
    }

    /// <summary>The member that the text names, made where only its last step is new; null where what stands above it is unknown.</summary>
    public Member? Make(Dimension dimension, string path, string label)
    {
        if (Find(dimension, path) is { } known) return known;
        var end = path.LastIndexOf(Step);
        var parent = end > 0 ? Find(dimension, path[..end]) : dimension.Root;
        return parent is null ? null : scope.Child(parent, Plain(path[(end + 1)..]), label);
    }

    private static FiscalYear? YearOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200 ? new FiscalYear(year) : null;

    private static string EscapedId(string id)
    {
        if (!id.AsSpan().ContainsAny(Escaped)) return id;
        var text = new StringBuilder();
        foreach (var letter in id) _ = Escaped.Contains(letter) ? text.Append(Escape).Append(((int)letter).ToString("X2", CultureInfo.InvariantCulture)) : text.Append(letter);
        return text.ToString();
    }

    private static string Plain(string step)
    {
        if (!step.Contains(Escape)) return step;
        var text = new StringBuilder();
        for (var index = 0; index < step.Length; index++)
        {
            var isEscape = step[index] == Escape && index + 2 < step.Length && int.TryParse(step.AsSpan(index + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _);
            text.Append(isEscape ? (char)int.Parse(step.AsSpan(index + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : step[index]);
            if (isEscape) index += 2;
        }

        return text.ToString();
    }
}

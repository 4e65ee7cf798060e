using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Finds members by what people write: id, code, code and name (30101 基本工资), or name alone.</summary>
internal sealed class MemberNames(DisclosureCatalog catalog, LedgerScope scope, FiscalYear? year)
{
    private readonly MemberPaths paths = new(scope);
    private readonly Dictionary<(Dimension Dimension, string Text), Member?> found = [];
    private readonly Dictionary<Dimension, Dictionary<string, Member?>> byName = [];

    /// <summary>The member that the text names, or null.</summary>
    public Member? Find(Dimension dimension, string text)
    {
        if (found.TryGetValue((dimension, text), out var known)) return known;
        var member = paths.Find(dimension, text) ?? OfCode(dimension, text) ?? OfName(dimension, text);
        if (member is not null) found.Add((dimension, text), member);
        return member;
    }

    /// <summary>What a column of that dimension is called.</summary>
    public Bilingual WordFor(Dimension dimension) => catalog.Ledger[LedgerSheetIds.Lines].Columns.FirstOrDefault(column => column.Id == dimension.Id)?.Head ?? new Bilingual(dimension.Label, dimension.English);

    /// <summary>False for a code that was not in force in the ledger's year.</summary>
    public bool IsInForce(Member member) =>
        member.IsLocal || member.IsAll || !catalog.Classifications.TryGetValue(member.Dimension.Id, out var classification)
        || !AccountCode.TryParse(member.Id, out var code) || classification.Find(code, year) is not { } account || account.IsValidIn(year);

    /// <summary>True where a name stands behind the code that is not that of the account, in any year, nor a part of it: it cannot be told which of the two is meant.</summary>
    public bool IsNamedOtherwise(Member member, string text)
    {
        if (member.IsLocal || !catalog.Classifications.TryGetValue(member.Dimension.Id, out var classification) || !text.StartsWith(member.Id, StringComparison.Ordinal)) return false;
        var name = TextFolding.Fold(text[member.Id.Length..]).TrimStart('-', '_', ':', '/', ']');
        var known = classification.Accounts.Where(account => account.Code.Digits == member.Id).Select(account => TextFolding.Fold(account.Name)).Append(TextFolding.Fold(member.Label));
        return name.Length > 0 && !known.Any(each => each.Contains(name, StringComparison.Ordinal) || name.Contains(each, StringComparison.Ordinal));
    }

    /// <summary>What is most like it: the code or name of a member, or null.</summary>
    public string? NearestTo(Dimension dimension, string text)
    {
        var isCode = text.Length > 0 && char.IsAsciiDigit(text[0]);
        var near = isCode
            ? NearestCode(dimension, Code(text))
            : Nearest.Of(text, dimension.Members.Select(member => member.Label).Concat(scope.Own(dimension).Select(member => member.Label)));
        return near is not null && isCode && dimension.Find(near) is { } member ? $"{near} {member.Label}" : near;
    }

    /// <summary>The code with the longest beginning in common, then the nearest of these.</summary>
    private string? NearestCode(Dimension dimension, string code)
    {
        var codes = dimension.Members.Select(member => member.Id).Concat(scope.Own(dimension).Select(member => member.Id)).Where(id => id.Length == code.Length).ToList();
        for (var length = code.Length - 1; length > 1; length--)
        {
            var alike = codes.Where(id => id.StartsWith(code[..length], StringComparison.Ordinal)).ToList();
            if (alike.Count > 0) return alike[0];
        }

        return Nearest.Of(code, codes);
    }

    private Member? OfCode(Dimension dimension, string text)
    {
        var code = Code(text.Trim());
        return code.Length == 0 || code == text ? null : paths.Find(dimension, code);
    }

    private static string Code(string text) => string.Concat(text.TakeWhile(char.IsAsciiLetterOrDigit));

    private Member? OfName(Dimension dimension, string text)
    {
        if (!byName.TryGetValue(dimension, out var names)) byName.Add(dimension, names = Names(dimension));
        var folded = TextFolding.Fold(text);
        return names.GetValueOrDefault(folded) ?? scope.Own(dimension).FirstOrDefault(member => TextFolding.Fold(member.Label) == folded);
    }

    /// <summary>Names that several members have name none of them.</summary>
    private static Dictionary<string, Member?> Names(Dimension dimension)
    {
        var names = new Dictionary<string, Member?>(StringComparer.Ordinal);
        foreach (var member in dimension.Members)
        {
            var name = TextFolding.Fold(member.Label);
            if (!names.TryAdd(name, member)) names[name] = null;
        }

        return names;
    }
}

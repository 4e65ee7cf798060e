using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The units of a department by what people call them: code, name, or code and name (308001 某中心).</summary>
internal sealed class UnitNames
{
    private readonly Dictionary<string, Member> units = new(StringComparer.Ordinal);

    public UnitNames(IEnumerable<UnitLedger> ledgers)
    {
        foreach (var unit in ledgers)
        {
            units.TryAdd(unit.Member.Id, unit.Member);
            foreach (var name in unit.Names) units.TryAdd(TextFolding.Fold(name), unit.Member);
        }
    }

    /// <summary>The unit that the text names, or null.</summary>
    public Member? Find(string text)
    {
        var folded = TextFolding.Fold(text);
        var code = string.Concat(folded.TakeWhile(char.IsAsciiLetterOrDigit));
        return units.GetValueOrDefault(text) ?? units.GetValueOrDefault(folded) ?? (code.Length > 0 ? units.GetValueOrDefault(code) : null);
    }

    /// <summary>The department's own name stands for its own office.</summary>
    public void Add(string name, Member unit) => units.TryAdd(TextFolding.Fold(name), unit);
}

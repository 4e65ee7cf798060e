namespace Mingsuan.Kernel;

/// <summary>
/// A classification code (科目编码) of digits: 3 for a category 类, 5 for a section 款, 7 for an item 项.
/// Its hierarchy is its prefixes; what it means depends on classification and year.
/// </summary>
public readonly record struct AccountCode
{
    /// <summary>The digits of an item (项) of the functional classification.</summary>
    public const int ItemDigits = 7;

    private AccountCode(string digits) => Digits = digits;

    /// <summary>The digits, never null for a code made by <see cref="TryParse"/>.</summary>
    public string Digits { get; }

    /// <summary>1 for a category, 2 for a section, 3 for an item.</summary>
    public int Level => (Digits.Length - 1) / 2;

    /// <summary>The code one level up, or null for a category.</summary>
    public AccountCode? Parent => Digits.Length > 3 ? new AccountCode(Digits[..^2]) : null;

    /// <summary>Reads 3, 5 or 7 ASCII digits that do not start with zero.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out AccountCode code)
    {
        code = default;
        if (text.Length is not (3 or 5 or 7) || text[0] == '0') return false;
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter)) return false;
        }

        code = new AccountCode(text.ToString());
        return true;
    }

    /// <summary>True where this code is <paramref name="ancestor"/> or lies below it.</summary>
    public bool IsWithin(AccountCode ancestor) => Digits.StartsWith(ancestor.Digits, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Digits;
}

using System.Text;
using Mingsuan.Catalog;

namespace Mingsuan.Writing;

/// <summary>Chinese ordinals (一, 二 … 十, 十一 … 九十九) with the digits of the data.</summary>
internal sealed class Ordinals(DisclosureCatalog catalog)
{
    /// <summary>The highest number that has an ordinal here.</summary>
    public const int Last = (Ten * Ten) - 1;

    private const int Ten = 10;

    /// <summary>The digits from zero to ten.</summary>
    private readonly string digits = catalog.Interface["chinese-digits"].Chinese;

    /// <summary>The ordinal of a number from 1 to 99.</summary>
    public string Of(int number)
    {
        if (number is < 1 or >= Ten * Ten) throw new ArgumentOutOfRangeException(nameof(number), number, "an ordinal is from 1 to 99");
        if (number <= Ten) return digits[number].ToString();
        var text = new StringBuilder();
        if (number / Ten > 1) text.Append(digits[number / Ten]);
        text.Append(digits[Ten]);
        if (number % Ten > 0) text.Append(digits[number % Ten]);
        return text.ToString();
    }
}

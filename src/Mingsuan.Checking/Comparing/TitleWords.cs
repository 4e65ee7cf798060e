using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>A title without what changes from year to year: its digits.</summary>
public static class TitleWords
{
    /// <summary>The folded title without digits.</summary>
    public static string Of(string title) => string.Concat(TextFolding.Fold(title).Where(letter => !char.IsAsciiDigit(letter)));
}

using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Reads a whole small document whose cells stand between │ and tells what was noticed, as <c>id@line name=value …</c>.</summary>
internal static class AssertDamage
{
    private static readonly HashSet<string> Ids = new(StringComparer.Ordinal)
    {
        "markup-residue", "caption-repeated", "table-numbers-missing", "table-number-displaced", "chart-lost", "level-clipped", "level-unknown", "target-clipped",
        "target-torn", "names-cut", "code-with-name", "project-code-length", "rule-row-skipped", "row-shifted", "row-continued", "possibly-cut-off",
        "possibly-cut-off-in-row", "possibly-cut-off-before-tables",
    };

    /// <summary>The damage that is noticed is this, in any order, each with the values that are named.</summary>
    public static void Notices(string text, params string[] expected)
    {
        var notices = Damage(text).ToList();
        Assert.Equal(
            expected.Select(notice => notice.Split(' ')[0]).Order(StringComparer.Ordinal),
            notices.Select(Head).Order(StringComparer.Ordinal));
        Assert.All(expected, notice => Assert.Contains(notices, diagnostic => Fits(diagnostic, notice)));
    }

    /// <summary>Nothing of the kind is noticed.</summary>
    public static void IsSilent(string text) => Assert.Empty(Damage(text).Select(Head));

    public static Disclosure Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.Replace('│', '\t')));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "made-up.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        return new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]);
    }

    private static IEnumerable<Diagnostic> Damage(string text) => Read(text).Diagnostics.Where(diagnostic => Ids.Contains(diagnostic.Id));

    private static bool Fits(Diagnostic diagnostic, string notice)
    {
        var words = notice.Split(' ');
        return Head(diagnostic) == words[0] && words.Skip(1).Select(word => word.Split('=', 2)).All(word => diagnostic.Values[word[0]] == word[1]);
    }

    private static string Head(Diagnostic diagnostic) => $"{diagnostic.Id}@{diagnostic.Place.Line}";
}

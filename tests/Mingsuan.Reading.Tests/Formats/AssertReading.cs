using System.Text;
using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>The vocabulary of tests about opening files; formats and messages are the product's own data.</summary>
internal static partial class AssertReading
{
    private static readonly FileReader Reader = new(DisclosureCatalog.Default.Formats);

    public static ReadResult Open(byte[] bytes, string name = "a.txt", ReadLimits? limits = null) =>
        Reader.Open(new MemoryStream(bytes), name, limits ?? ReadLimits.Default, CancellationToken.None);

    public static ReadResult OpenPath(string path) => Reader.Open(path, ReadLimits.Default, TestContext.Current.CancellationToken);

    /// <summary>Opens a file of one document.</summary>
    public static SourceDocument Yields(byte[] bytes, ReadLimits? limits = null) =>
        Assert.Single(Assert.IsType<ReadResult.Read>(Open(bytes, "a.txt", limits)).Documents);

    public static SourceDocument Yields(string text, ReadLimits? limits = null) => Yields(Encoding.UTF8.GetBytes(text), limits);

    public static Diagnostic Refuses(string id, byte[] bytes, string name = "a.txt", ReadLimits? limits = null) =>
        IsRefused(id, Open(bytes, name, limits));

    /// <summary>The refusal has that id, names the file, and its message has a value for every slot.</summary>
    public static Diagnostic IsRefused(string id, ReadResult result)
    {
        var refused = Assert.IsType<ReadResult.Refused>(result);
        Assert.Equal(id, refused.Reason.Id);
        Assert.Equal(refused.FileName, refused.Reason.Place.File);
        AssertSpeaks(refused.Reason);
        return refused.Reason;
    }

    public static Diagnostic Reports(string id, IEnumerable<Diagnostic> diagnostics)
    {
        var diagnostic = Assert.Single(diagnostics, diagnostic => diagnostic.Id == id);
        AssertSpeaks(diagnostic);
        return diagnostic;
    }

    /// <summary>There is a message for the diagnostic, and every slot of it is filled.</summary>
    public static void AssertSpeaks(Diagnostic diagnostic)
    {
        Assert.True(DisclosureCatalog.Default.Messages.TryGetValue(diagnostic.Id, out var message), diagnostic.Id);
        foreach (var text in new[] { message.Title, message.Why, message.Remedy }.SelectMany(text => new[] { text.Chinese, text.English }))
            Assert.All(Slot.Matches(text), slot => Assert.Contains(slot.Groups[1].Value, diagnostic.Causes.Count > 0 ? [.. diagnostic.Values.Keys, "causes"] : diagnostic.Values.Keys));
    }

    public static string Fill(string template, Diagnostic diagnostic) =>
        diagnostic.Values.Aggregate(template, (text, value) => text.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Slot { get; }
}

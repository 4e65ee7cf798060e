using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>The list of what is known of each file of a corpus, and the heads that inspections count under.</summary>
public sealed class ContextTests : IDisposable
{
    private readonly Given given = new();

    [Fact]
    public void A_list_of_contexts_is_read_below_its_folder()
    {
        var path = given.Text("情况.csv", "\uFEFFfile,approved-on,approved,unit-type\n\"甲,一.pdf\",2026-01-20,批复/甲.pdf,参公\n乙.pdf,,,\n");
        var contexts = FileContexts.Read(path, Given.Catalog);
        Assert.Empty(contexts.Faults);
        var folder = Path.GetDirectoryName(path)!;
        var context = contexts.Find(Path.Combine(folder, "甲,一.pdf"));
        Assert.Equal(("2026-01-20", Path.Combine(folder, "批复", "甲.pdf"), "civil-service-like"), (context?.ApprovedOn, context?.Approved, context?.UnitType));
    }

    [Theory]
    [InlineData("file,approved-on\n甲.pdf,二月\n", "approved-on", "二月")]
    [InlineData("file,unit-type\n\n甲.pdf,公司\n", "unit-type", "公司")]
    [InlineData("file,colour\n甲.pdf,红\n", "colour", "colour")]
    public void What_cannot_stand_in_a_list_is_told(string text, string column, string value)
    {
        var fault = Assert.Single(FileContexts.Read(given.Text("情况.csv", text), Given.Catalog).Faults);
        Assert.Equal((column, value), (fault.Values["column"], fault.Values["value"]));
    }

    [Fact]
    public void Every_rule_and_identity_stands_under_one_head()
    {
        var heads = Given.Catalog.Inspections;
        Assert.Equal(["公开率", "及时性", "完整性", "细化程度", "公开方式", "真实性"], heads.All.Select(head => head.Name.Chinese));
        var families = heads.All.SelectMany(head => head.Families).ToList();
        Assert.Equal(families.Distinct(), families);
        Assert.All(Given.Catalog.Rules, rule => Assert.NotNull(heads.OfRule(rule.Id)));
        Assert.Equal("detail", heads.OfRule("economic-not-detailed").Id);
        Assert.Equal("accuracy", heads.OfRule("roll-up").Id);
        Assert.Equal("manner", heads.OfNotes.Id);
    }

    public void Dispose() => given.Dispose();
}

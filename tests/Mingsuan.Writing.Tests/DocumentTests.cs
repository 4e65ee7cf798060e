using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Writing.Tests;

public sealed class DocumentTests
{
    [Fact]
    public void A_paragraph_reads_as_its_runs_one_behind_the_other()
    {
        var number = new PrintedNumber(DisclosureCatalog.Default.Cube.Blank, 1_200m, "0.12", 2, DisplayUnit.TenThousandYuan);

        var paragraph = new ParagraphBlock([new TextRun("支出 "), new TextRun("0.12", number), new TextRun(" 万元。")]);

        Assert.Equal("支出 0.12 万元。", paragraph.Text);
    }
}

using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Application.Tests;

public sealed class AccountQuestionTests
{
    [Theory]
    [InlineData("use-2210399", true)]
    [InlineData("meaning-2210399", true)]
    [InlineData("use-9999999", false)]
    [InlineData("use", false)]
    [InlineData("duties-2210399", false)]
    public void What_is_asked_of_each_account_is_answered_by_its_code(string id, bool isKnown)
    {
        var faults = new LedgerFaults();

        new AnswerChecks(Given.Catalog).Check(id, "维修", new Place { File = "ledger.yaml" }, faults);

        Assert.Equal(isKnown, faults.All.Count == 0);
    }
}

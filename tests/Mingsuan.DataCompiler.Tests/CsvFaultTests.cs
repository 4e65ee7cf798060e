using Xunit;

namespace Mingsuan.DataCompiler.Tests;

/// <summary>CSV files are held to a schema too, cell by cell.</summary>
public sealed class CsvFaultTests : IDisposable
{
    private const string Schema = """
        {
          "type": "object", "required": ["code", "name"], "x-unique": ["code", "introduced"], "x-file-is-list": true,
          "properties": {
            "code": { "type": "string", "pattern": "^[0-9]+$" },
            "name": { "type": "string" },
            "introduced": { "type": "integer" },
            "aliases": { "type": "array", "items": { "type": "string" } }
          }
        }
        """;

    private readonly DataFolder folder = new DataFolder().WithSchema("codes", Schema);

    [Theory]
    [InlineData("", "1:1: the file is empty; expected a header with the columns code, name, introduced, aliases")]
    [InlineData("code,name,introduced\n", "1:1: the column “aliases” is missing; expected the columns code,name,introduced,aliases")]
    [InlineData("code,name,introduced,aliases,colour\n", "1:30: the column “colour” is not known; expected the columns code,name,introduced,aliases")]
    [InlineData("code,name,introduced,aliases,code\n", "1:30: the column “code” occurs twice; expected each column once")]
    [InlineData("code,name,introduced,aliases\n301,a,2018\n", "2:1: the row has 3 cells; expected 4, as the header has")]
    [InlineData("code,name,introduced,aliases\n301,,,\n", "2:1: “name” is missing; expected an object with code, name")]
    [InlineData("code,name,introduced,aliases\n30x,a,,\n", "2:1: “30x” does not have the right form; expected text that matches ^[0-9]+$")]
    [InlineData("code,name,introduced,aliases\n301,a,now,\n", "2:7: “now” is not a whole number; expected a whole number")]
    [InlineData("code,name,introduced,aliases\n301,\"a\nb\",now,\n", "3:4: “now” is not a whole number; expected a whole number")]
    [InlineData("code,name,introduced,aliases\n301,\"a\"b,,\n", "2:8: text follows a closing quote; expected a comma or the end of the line")]
    [InlineData("code,name,introduced,aliases\n301,a,,b|\n", "2:8: the value is empty; expected text; leave the name out where there is nothing to say")]
    [InlineData("code,name,introduced,aliases\n301,a,,\n301,b,,\n", "3:1: code and introduced “301 ” was given before, at codes/x.csv:2; expected each once")]
    public void A_fault_in_CSV_is_named(string text, string fault) =>
        AssertData.HasFaults(folder.With("codes/x.csv", text), $"codes/x.csv:{fault}");

    [Fact]
    public void A_quote_that_is_never_closed_is_named()
    {
        var faults = new Compilation(folder.With("codes/x.csv", "code,name,introduced,aliases\n301,\"a,,\n").FullName).Faults;
        Assert.Contains(faults, fault => fault.What == "a quote is opened and never closed" && fault.Place is { Line: 2, Column: 5 });
    }

    [Fact]
    public void Each_file_becomes_a_list_under_its_name_and_blank_cells_are_left_out()
    {
        folder.With("codes/a.csv", "code,name,introduced,aliases\n301,\"say \"\"a\"\", b\",2018,c|d\n").With("codes/b.csv", "code,name,introduced,aliases\r\n01,e,,\r\n");
        AssertData.Compiles(
            folder,
            """{"codes":{"a":[{"code":"301","name":"say \"a\", b","introduced":2018,"aliases":["c","d"]}],"b":[{"code":"01","name":"e"}]}}""");
    }

    public void Dispose() => folder.Dispose();
}

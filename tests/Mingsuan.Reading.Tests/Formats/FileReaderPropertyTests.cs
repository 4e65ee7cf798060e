using System.Text;
using CsCheck;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Whatever a file holds, opening it ends in documents or in a refusal that says why.</summary>
public sealed class FileReaderPropertyTests
{
    private const string Disclosure = "# 收支预算总表\n\n表1\n单位：万元\n收 入\t\t支 出\t\n项 目\t预算数\t项 目\t预算数\n一、一般公共预算拨款收入\t57,746.89\t一、社会保障和就业支出\t91.95\n本年收入合计\t57,746.89\t本年支出合计\t57,746.89\n";

    private static readonly byte[][] Seeds =
    [
        Encoding.UTF8.GetBytes(Disclosure),
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Disclosure),
        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Disclosure)],
        Zips.Of(("预算.txt", Encoding.UTF8.GetBytes(Disclosure)), ("说明.txt", Encoding.UTF8.GetBytes("预算说明"))),
    ];

    private static readonly Gen<byte[]> Mutated =
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Select(Gen.Int[0, 4000], Gen.Byte).Array[0, 12], Gen.Int[0, 4000]).Select((seed, changes, cut) =>
        {
            var bytes = Seeds[seed].ToArray();
            foreach (var (position, value) in changes) bytes[position % bytes.Length] = value;
            return cut < bytes.Length ? bytes[..cut] : bytes;
        });

    [Fact]
    public void Random_bytes_are_read_or_refused() => Gen.Byte.Array[0, 400].Sample(EndsWell, iter: 5000);

    [Fact]
    public void Random_text_is_read_or_refused() => Gen.String[0, 300].Sample(text => EndsWell(Encoding.UTF8.GetBytes(text)), iter: 2000);

    [Fact]
    public void Mutated_disclosures_are_read_or_refused() => Mutated.Sample(EndsWell, iter: 5000);

    [Fact]
    public void Mutated_disclosures_are_read_or_refused_within_tight_limits() =>
        Mutated.Sample(bytes => EndsWell(bytes, new ReadLimits { MaxLines = 5, MaxCells = 6, MaxLineLength = 3, MaxUnpackedBytes = 300, MaxEntries = 1 }), iter: 2000);

    private static void EndsWell(byte[] bytes) => EndsWell(bytes, ReadLimits.Default);

    private static void EndsWell(byte[] bytes, ReadLimits limits)
    {
        switch (AssertReading.Open(bytes, "a", limits))
        {
            case ReadResult.Refused refused:
                AssertReading.AssertSpeaks(refused.Reason);
                break;
            case ReadResult.Read read:
                Assert.NotEmpty(read.Documents);
                Assert.All(read.Documents, AssertSound);
                Assert.All(read.Diagnostics, AssertReading.AssertSpeaks);
                break;
        }
    }

    private static void AssertSound(SourceDocument document)
    {
        Assert.All(document.Diagnostics, AssertReading.AssertSpeaks);
        Assert.NotEmpty(document.Blocks);
        Assert.All(document.Blocks.OfType<Paragraph>(), paragraph => Assert.DoesNotContain(paragraph.Text, letter => char.IsControl(letter)));
        Assert.All(document.Blocks.OfType<Grid>(), grid => Assert.All(grid.Rows, row => Assert.Equal(Enumerable.Range(0, row.Cells.Length), row.Cells.Select(cell => cell.Column))));
    }
}

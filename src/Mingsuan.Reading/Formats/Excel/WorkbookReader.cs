using System.Diagnostics.CodeAnalysis;
using System.Text;
using ExcelDataReader;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Reads workbooks, the old binary and the new zipped ones: each visible sheet in order, its cells as they are displayed.
/// Formulas give the values that the program stored with them.
/// </summary>
internal sealed class WorkbookReader(string format) : IFormatReader
{
    /// <summary>The id of zipped workbooks in data/formats.</summary>
    public const string ZippedId = "xlsx";

    /// <summary>The id of binary workbooks in data/formats.</summary>
    public const string BinaryId = "xls";

    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <inheritdoc/>
    public string Format => format;

    /// <inheritdoc/>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(ExcelDataReader.Log.Logger.NullLogFactory))] // the library creates it by reflection where it has something to log
    public ReadResult Read(SourceFile file, ReadBudget budget, CancellationToken cancellationToken)
    {
        if (format == ZippedId) PackageLimits.Check(file, budget);
        var faults = format == ZippedId ? WorkbookFaults.Of(file, budget, cancellationToken) : [];
        using var workbook = TryOpen(file.Bytes);
        if (workbook is null) return file.Refuse(FileDiagnostics.Encrypted(file.Name));
        var draft = new DocumentDraft(file.Name, format, budget, cancellationToken);
        do
        {
            if (workbook.VisibleState == "visible") new SheetReader(workbook, draft, faults.GetValueOrDefault(workbook.Name, SheetFaults.None)).Read(cancellationToken);
            else draft.Report(WorkbookDiagnostics.HiddenSheet(file.Name, workbook.Name));
        }
        while (workbook.NextResult());
        return draft.ToResult();
    }

    /// <summary>The workbook, or null where it needs a password.</summary>
    private static IExcelDataReader? TryOpen(byte[] bytes)
    {
        try
        {
            return ExcelReaderFactory.CreateReader(new MemoryStream(bytes, writable: false), new ExcelReaderConfiguration { FallbackEncoding = ChineseEncodings.Gb18030 });
        }
        catch (ExcelDataReader.Exceptions.InvalidPasswordException)
        {
            return null;
        }
    }
}

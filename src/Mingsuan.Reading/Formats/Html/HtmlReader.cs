using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reads web pages, and what programs save as a workbook or document though it is one. Nothing is fetched or run.</summary>
internal sealed partial class HtmlReader(string format) : IFormatReader
{
    /// <summary>The id of the format in data/formats, and the carrier of its documents.</summary>
    public const string FormatId = "html";

    /// <summary>The id of pages that open as XML.</summary>
    public const string XmlId = "xhtml";

    private const int HeadLength = 4096;

    /// <inheritdoc/>
    public string Format => format;

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadBudget budget, CancellationToken cancellationToken)
    {
        var stated = StatedEncoding(file.Bytes);
        if ((TextDecoder.Decode(file.Bytes) ?? stated) is not { } decoded) return file.Refuse(FileDiagnostics.UnknownEncoding(file.Name));
        if (Nesting.Depth(decoded.Text) > Nesting.Deepest) return file.Refuse(FileDiagnostics.TooDeep(file.Name, Nesting.Deepest));
        if (!budget.HasCells(CellTag().Count(decoded.Text))) return file.Refuse(FileDiagnostics.TooManyCells(file.Name, budget.Limits.MaxCells));
        var draft = new DocumentDraft(file.Name, FormatId, budget, cancellationToken);
        if (!decoded.IsCertain && stated is null) draft.Report(TextDiagnostics.GuessedEncoding(file.Name, decoded.Encoding));
        var page = new HtmlParser(new HtmlParserOptions { OnCreated = (_, _) => cancellationToken.ThrowIfCancellationRequested() }).ParseDocument(decoded.Text);
        new HtmlWalk(draft).Read(page);
        return draft.ToResult();
    }

    /// <summary>The text in the encoding that the page states, where that is one of Chinese.</summary>
    private static DecodedText? StatedEncoding(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(HeadLength, bytes.Length)));
        return Charset().Match(head) is { Success: true } match && match.Groups[1].Value.StartsWith("gb", StringComparison.OrdinalIgnoreCase)
            ? new DecodedText(ChineseEncodings.Gb18030.GetString(bytes), "GB18030")
            : null;
    }

    [GeneratedRegex("<t[dh]\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CellTag();

    [GeneratedRegex("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}

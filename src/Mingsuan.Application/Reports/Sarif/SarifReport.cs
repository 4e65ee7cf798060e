using System.Text.Json;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Writes the check report as SARIF 2.1.0, for editors and review systems: findings and what the reader met are results, unread files notifications.</summary>
public sealed class SarifReport(Phrases phrases, ReportOptions options) : IReportFormat
{
    private const string SchemaAddress = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <inheritdoc/>
    public string Id => "sarif";

    /// <inheritdoc/>
    public string Extension => "sarif";

    /// <inheritdoc/>
    public void Write(ReportModel report, TextWriter writer)
    {
        var rules = new SarifRules();
        var results = report.Documents.SelectMany(document => Results(document, rules)).ToList();
        var driver = new SarifDriver("Mingsuan", options.ProductVersion.Length == 0 ? null : options.ProductVersion, rules.All);
        var notifications = report.Documents.Where(document => document.Refusal is not null).Select(ToNotification).ToList();
        var run = new SarifRun(
            new SarifTool(driver),
            report.Language == Phrases.English ? "en" : "zh-CN",
            "utf16CodeUnits",
            [new SarifInvocation(report.Verdict != Verdict.Unread, notifications)],
            results);
        writer.WriteLine(JsonSerializer.Serialize(new SarifLog(SchemaAddress, "2.1.0", [run]), ReadableJson.Sarif.SarifLog));
    }

    private IEnumerable<SarifResult> Results(ReportDocument document, SarifRules rules) =>
        document.Findings.Select(found => ToResult(document, found, rules))
            .Concat(document.Accepted.Select(accepted => ToResult(document, accepted.Finding, rules) with { Suppressions = [new SarifSuppression("external", accepted.Entry.Reason)] }))
            .Concat(document.Notes.Select(note => ToResult(document, note, rules)));

    private SarifResult ToResult(ReportDocument document, ReportFinding found, SarifRules rules)
    {
        var locations = found.Places.Select(place => SarifPlaces.Of(document, place.Place, place.Caption)).ToList();
        return new SarifResult(
            found.Finding.Rule,
            rules.IndexOf(found.Finding.Rule, found.Text),
            Level(found.Finding.Severity),
            new SarifMessage(Sentence(found)),
            [.. locations.Take(1)],
            SarifPlaces.Related(locations),
            new Dictionary<string, string> { ["mingsuan/v1"] = found.Finding.Fingerprint },
            Properties(found));
    }

    private static SarifResult ToResult(ReportDocument document, ReportNote note, SarifRules rules) => new(
        note.Id,
        rules.IndexOf(note.Id, note.Text),
        Level(note.Severity),
        new SarifMessage(note.Text.Title),
        [SarifPlaces.Of(document, note.Place, null)],
        null,
        null,
        null);

    private static SarifNotification ToNotification(ReportDocument document)
    {
        var refusal = document.Refusal ?? throw new InvalidOperationException("only refused documents have a notification");
        return new SarifNotification(
            new SarifReference(refusal.Id),
            Level(refusal.Severity),
            new SarifMessage(refusal.Text.Title),
            [SarifPlaces.Of(document, refusal.Place, null)]);
    }

    private string Sentence(ReportFinding found) =>
        FindingWords.Amounts(phrases, found) is { Length: > 0 } amounts ? phrases.Fill("title-amounts", ("title", found.Text.Title), ("amounts", amounts)) : found.Text.Title;

    private static Dictionary<string, string> Properties(ReportFinding found)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = found.Finding.Id };
        if (found.Finding.Expected is { } expected) properties.Add("expected", expected);
        if (found.Finding.Stated is { } stated) properties.Add("stated", stated);
        if (found.Finding.Difference is { } difference) properties.Add("difference", difference);
        if (found.Finding.Expected is not null && found.DisplayUnit.Length > 0) properties.Add("unit", found.DisplayUnit);
        if (found.Text.Basis.Length > 0) properties.Add("basis", string.Join('\n', found.Text.Basis));
        return properties;
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Information => "note",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "unknown severity"),
    };
}

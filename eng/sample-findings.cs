#:property RestorePackagesWithLockFile=false
#:property PublishAot=false

// A sample of the findings of a JSON report, to be judged by reading the pages:
//     mingsuan check FILES… --no-join --format json --out report.json
//     dotnet run eng/sample-findings.cs -- report.json SEED NUMBER > sample.tsv
// The order of drawing is that of a hash of seed, file and fingerprint.
// At least five findings of severity error of each rule (all where it has fewer), the rest drawn uniformly from all others.
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

const int FewestOfRule = 5;
if (args.Length != 3 || !int.TryParse(args[2], CultureInfo.InvariantCulture, out var number))
{
    Console.Error.WriteLine("sample-findings REPORT.json SEED NUMBER");
    return 3;
}

using var report = JsonDocument.Parse(File.ReadAllBytes(args[0]));
var errors = report.RootElement.GetProperty("documents").EnumerateArray()
    .SelectMany(document => document.GetProperty("findings").EnumerateArray().Where(finding => Text(finding, "severity") == "error").Select(finding => (File: Text(document, "file"), Finding: finding)))
    .OrderBy(each => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{args[1]} {each.File} {Text(each.Finding, "fingerprint")}"))), StringComparer.Ordinal).ToArray();
var least = errors.GroupBy(each => Text(each.Finding, "rule"), StringComparer.Ordinal).SelectMany(rule => rule.Take(FewestOfRule)).ToList();
var drawn = least.Concat(errors.Except(least)).Take(Math.Max(number, least.Count));
Console.WriteLine("file\trule\tfingerprint\tpages\texpected\tstated\tmessage\tverdict\twhy");
foreach (var (file, finding) in drawn.OrderBy(each => Text(each.Finding, "rule"), StringComparer.Ordinal).ThenBy(each => each.File, StringComparer.Ordinal))
{
    var pages = string.Join(',', finding.GetProperty("places").EnumerateArray().Select(place => place.GetProperty("page").ToString()).Distinct());
    Console.WriteLine(string.Join('\t', file, Text(finding, "rule"), Text(finding, "fingerprint"), pages, Text(finding, "expected"), Text(finding, "stated"), Text(finding, "message"), string.Empty, string.Empty));
}

Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{errors.Length} errors, seed {args[1]}"));
return 0;

static string Text(JsonElement element, string name) => element.GetProperty(name).ToString().ReplaceLineEndings(" ").Replace('\t', ' ');

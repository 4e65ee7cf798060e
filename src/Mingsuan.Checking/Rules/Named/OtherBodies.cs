using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// A body that a caption or the head of a sentence names where all the others name the one that discloses, and that nothing else in the document names: its
/// text or table was taken from another disclosure.
/// </summary>
internal sealed class OtherBodies(DisclosureThings things, Rule rule)
{
    /// <summary>So often the disclosing body must be named in the same way.</summary>
    private const int FewestOwn = 2;

    /// <summary>And so many times as often as the other one.</summary>
    private const int TimesAsOften = 2;

    /// <summary>The shortest name of a place.</summary>
    private const int PlaceLength = 2;

    /// <summary>One case for each other body.</summary>
    public IEnumerable<RuleCase> Of() => things.Disclosure.Body is { Length: > 0 } body
        ? Odd(Captions(), TextFolding.Fold(body)).Concat(Odd(Sentences(), TextFolding.Fold(body))).DistinctBy(each => each.Name, StringComparer.Ordinal)
            .Select(each => RuleCase.Broken([each.Place], ("found", each.Name), ("body", body)))
        : [];

    private IEnumerable<(string Name, Place Place)> Captions() => things.Pieces
        .Select(piece => (Match: things.Catalog.Pages.BodyCaption.Match(piece.Text), piece.Place)).Where(each => each.Match.Success).Select(each => (each.Match.Groups[1].Value, each.Place));

    private IEnumerable<(string Name, Place Place)> Sentences() => things.Paragraphs
        .SelectMany(paragraph => rule.Patterns["sentence"].Value.Matches(paragraph.Text).Select(match => (NameIn(match), paragraph.Place)));

    private static string NameIn(Match match) => match.Groups.Values.Skip(1).First(group => group.Success).Value; // one of the ways

    private IEnumerable<(string Name, Place Place)> Odd(IEnumerable<(string Name, Place Place)> named, string body)
    {
        var all = named.ToList();
        var own = all.Count(each => each.Name == body);
        return all.GroupBy(each => each.Name, StringComparer.Ordinal)
            .Where(others => Math.Max(FewestOwn, others.Count() * TimesAsOften) <= own && rule.Patterns["name"].Value.IsMatch(others.Key) && IsOfSamePlace(others.Key, body) && !AreOne(others.Key, body) && !IsShortFor(others.Key, body) && !IsNamedElsewhere(others.Key, others.Count()))
            .Select(others => others.First());
    }

    /// <summary>True where both begin with the same place: what stands before a name (根据, 经, 我) is no part of one.</summary>
    private static bool IsOfSamePlace(string name, string body) => name.Length > PlaceLength && body.StartsWith(name[..PlaceLength], StringComparison.Ordinal);

    /// <summary>True where the letters of the name stand in the other in that order (医保局 for 医疗保障局).</summary>
    private static bool IsShortFor(string name, string body)
    {
        var at = 0;
        foreach (var letter in body)
        {
            if (at < name.Length && name[at] == letter) at++;
        }

        return at == name.Length;
    }

    /// <summary>True where one is the other, with or without what it belongs to or which part of it is meant.</summary>
    private bool AreOne(string name, string body)
    {
        var (one, other) = (rule.Patterns["remark"].Value.Replace(name, string.Empty), rule.Patterns["remark"].Value.Replace(body, string.Empty));
        return one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);
    }

    private bool IsNamedElsewhere(string name, int times) => things.Pieces.Count(piece => piece.Text.Contains(name, StringComparison.Ordinal)) > times;
}

using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>A text in both languages of the product.</summary>
public sealed record Bilingual(string Chinese, string English)
{
    /// <summary>The text in that language: <c>en</c> for English, else Chinese.</summary>
    public string In(string language) => language == "en" && English.Length > 0 ? English : Chinese;
}

/// <summary>The message of a rule or diagnostic: what it says, why it matters, what to do, and its legal basis. Slots are written <c>{name}</c>.</summary>
public sealed record Message(string Id, Severity Severity, Bilingual Title, Bilingual Why, Bilingual Remedy, ImmutableArray<Citation> Basis);

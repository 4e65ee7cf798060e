using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>What a message says once its slots are filled.</summary>
public sealed record MessageText(string Title, string Why, string Remedy, ImmutableArray<string> Basis);

/// <summary>Speaks the messages of data/messages in one language, with the articles of law that they rest on.</summary>
public sealed class MessageTexts(DisclosureCatalog catalog, Phrases phrases)
{
    /// <summary>What must not be repeated in any text.</summary>
    internal PersonalNumbers Personal { get; } = catalog.Personal;

    /// <summary>The message with that id; an id without a message speaks for itself.</summary>
    public MessageText Of(string id, IReadOnlyDictionary<string, string> values)
    {
        if (!catalog.Messages.TryGetValue(id, out var message)) return new MessageText(id, string.Empty, string.Empty, []);
        return new MessageText(Fill(message.Title), Fill(message.Why), Fill(message.Remedy), [.. message.Basis.Select(Cite)]);

        // Masked as a whole: what stands behind a number (元) tells an amount from a telephone number.
        string Fill(Bilingual text) => Personal.Mask(Slots.Fill(text.In(phrases.Language), values));
    }

    /// <summary>The title of that message, whatever a document fills in.</summary>
    public string Open(string id) => catalog.Messages.TryGetValue(id, out var message) ? Slots.Open(message.Title.In(phrases.Language)) : id;

    /// <summary>The message of a diagnostic, with those of what led to it.</summary>
    public MessageText Of(Diagnostic diagnostic) => diagnostic.Causes.Count == 0
        ? Of(diagnostic.Id, diagnostic.Values)
        : Of(diagnostic.Id, new Dictionary<string, string>(diagnostic.Values, StringComparer.Ordinal) { ["causes"] = string.Join(phrases["semicolon"], diagnostic.Causes.Select(Cause)) });

    private string Cause(Diagnostic cause)
    {
        var text = Of(cause);
        return phrases.Fill("cause", ("title", text.Title), ("why", text.Why));
    }

    private string Cite(Citation citation)
    {
        var instrument = catalog.Instruments[citation.Instrument].Title.In(phrases.Language);
        return citation.Article switch
        {
            null => phrases.Fill("citation", ("instrument", instrument)),
            { } number when number.All(char.IsAsciiDigit) => phrases.Fill("citation-article", ("instrument", instrument), ("article", number)),
            { } topic => phrases.Fill("citation-topic", ("instrument", instrument), ("topic", topic)),
        };
    }
}

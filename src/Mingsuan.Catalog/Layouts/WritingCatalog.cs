using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Mingsuan.Catalog;

/// <summary>What the product knows of writing as data: layouts, figures, compositions and the glossary. Apart from <see cref="DisclosureCatalog"/>, so that a check never reads it.</summary>
public sealed class WritingCatalog
{
    private static readonly Lazy<WritingCatalog> Embedded = new(() => new WritingCatalog(DisclosureCatalog.Default));

    private WritingCatalog(DisclosureCatalog catalog)
    {
        using var stream = typeof(WritingCatalog).Assembly.GetManifestResourceStream("writing.json")
            ?? throw new InvalidOperationException("the compiled layouts are missing from the assembly");
        var data = JsonSerializer.Deserialize(stream, WritingJson.Default.WritingData)
            ?? throw new InvalidOperationException("the compiled layouts are empty");
        Catalog = catalog;
        var layouts = new LayoutBuilder(catalog.Cube);
        LineAspects = [.. data.LineAspects.Select(rule => new LineAspect(catalog.Cube.ToCoordinate(rule.States), catalog.Cube.Aspect[rule.Aspect], [.. rule.Bodies ?? []]))];
        Layouts = [.. data.Layouts.Select(layouts.Build)];
        Figures = data.Figures.ToFrozenDictionary(figure => figure.Id, figure => ((Dictionary<string, string>[])[figure.States, .. figure.Also ?? []]).Select(layouts.Scope).ToImmutableArray(), StringComparer.Ordinal);
        Glossary = [.. data.Glossary.Select(term => new GlossaryTerm(term.Id, term.Term, term.Figure, term.Definition, term.Use) { Code = term.Code, Name = term.Name, Ending = term.Ending })];
        Compositions = data.Compositions.Select(new CompositionBuilder(catalog.Cube, layouts).Build).ToFrozenDictionary(composition => composition.Layout, StringComparer.Ordinal);
    }

    /// <summary>The data compiled into this assembly.</summary>
    public static WritingCatalog Default => Embedded.Value;

    /// <summary>The catalog whose cube the layouts' coordinates belong to.</summary>
    public DisclosureCatalog Catalog { get; }

    /// <summary>The forms that can be written.</summary>
    public ImmutableArray<DisclosureLayout> Layouts { get; }

    /// <summary>The aspects that budget lines have by their accounts.</summary>
    public ImmutableArray<LineAspect> LineAspects { get; }

    /// <summary>The amounts that running text speaks of, by id: what each states, and what else tables may state it as.</summary>
    public FrozenDictionary<string, ImmutableArray<LayoutScope>> Figures { get; }

    /// <summary>The terms that disclosures explain.</summary>
    public ImmutableArray<GlossaryTerm> Glossary { get; }

    /// <summary>What disclosures consist of, by the id of their layout.</summary>
    public FrozenDictionary<string, Composition> Compositions { get; }

    /// <summary>The layout of the jurisdiction whose name a body's name begins with, or null.</summary>
    public DisclosureLayout? LayoutOf(string body) => Layouts.FirstOrDefault(layout => body.StartsWith(layout.Name, StringComparison.Ordinal));

    /// <summary>The layout of that jurisdiction, or of the nearest one above it, or null.</summary>
    public DisclosureLayout? Layout(string jurisdiction)
    {
        for (var id = jurisdiction; id.Length > 0; id = id.Contains('-', StringComparison.Ordinal) ? id[..id.LastIndexOf('-')] : string.Empty)
        {
            if (Layouts.FirstOrDefault(layout => layout.Id == id) is { } found) return found;
        }

        return null;
    }
}

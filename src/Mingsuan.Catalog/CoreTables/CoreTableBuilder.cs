using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>Builds the kinds of tables from data.</summary>
internal static class CoreTableBuilder
{
    public static CoreTable Build(CoreTableData data) => new(data.Id, data.Letter, new Bilingual(data.Chinese, data.English))
    {
        IsCore = data.Core,
        Titles = [.. data.Titles.Select(words => new TitleWords([.. words.Has.Select(Fold)], Fold(words.Lacks ?? [])))],
    };

    private static ImmutableArray<string> Fold(string[] words) => [.. words.Select(TextFolding.Fold)];
}

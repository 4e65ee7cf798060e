using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The sums of a list of tasks: each column against its total, and each task's money against the sources that are printed of it.</summary>
internal static class TaskSums
{
    /// <summary>The sums; a part of which nothing is stated makes none.</summary>
    public static IEnumerable<FormSum> Of(ImmutableArray<(AmountDraft Draft, FormAmount Amount)> amounts)
    {
        var tasks = amounts.Where(each => each.Draft.Task is not null).ToList();
        var columns = tasks.GroupBy(each => each.Draft.Term).SelectMany(column => Sum(column.Where(each => each.Draft.Task!.IsTotal), column.Where(each => !each.Draft.Task!.IsTotal))); // only tasks are in the list
        var rows = tasks.GroupBy(each => each.Draft.Task).SelectMany(row => Sum(row.Where(each => each.Draft.Term is null), row.Where(each => each.Draft.Term is not null)));
        return columns.Concat(rows);
    }

    private static IEnumerable<FormSum> Sum(IEnumerable<(AmountDraft Draft, FormAmount Amount)> wholes, IEnumerable<(AmountDraft Draft, FormAmount Amount)> parts)
    {
        var all = parts.Select(part => part.Amount).ToList();
        if (wholes.ToList() is [var (_, whole)] && all.Exists(part => part.Figure.IsStated)) yield return new FormSum(whole.Field, [.. all.Select(part => part.Field)]);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Names the kinds of what is counted that a sentence has no slot for, so that the kinds that it prints come to the total that it prints.</summary>
internal sealed class KindsWriter(ProjectionContext context, FigureBook figures)
{
    private readonly LedgerScope scope = context.Ledger.Scope;

    /// <summary>Each other kind of which there are any, with its number; false where the kinds do not come to the total, which then is not cut into them.</summary>
    public bool Append(string total, ImmutableArray<string> counted, ImmutableArray<TextRun>.Builder runs)
    {
        if (figures.Question(total) is not { } question || figures.Coordinate(total) is not { } whole || whole[scope.Cube.Measure] is not { } measure || figures.Value(total) is not { } all) return false;
        var kinds = scope.Own(scope.Cube.Measure).Where(kind => kind.Parent == measure).Select(kind => (Kind: kind, Number: context.Amounts.At(whole.With(kind))?.Yuan ?? 0)).ToList();
        if (kinds.Sum(kind => kind.Number) != all) return false;
        var said = counted.Select(id => figures.Coordinate(id)?[scope.Cube.Measure]).ToHashSet();
        foreach (var (kind, number) in kinds.Where(kind => kind.Number != 0 && !said.Contains(kind.Kind)))
        {
            var text = number.ToString("0", CultureInfo.InvariantCulture);
            runs.Add(new TextRun($"{context.Catalog.Catalog.Interface["enumeration-comma"].Chinese}{kind.Label}"));
            runs.Add(new TextRun(text, new PrintedNumber(question.In(scope, context.Ledger.Year)!.With(kind), number, text, 0, null))); // what is counted is stated
            runs.Add(new TextRun(question.Measure));
        }

        return true;
    }
}

using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// A project whose name says which level of government pays, against its form: all its money stands in that level's field. Names are no proof,
/// so none is firm; <see cref="ProjectNames"/> reports what contradicts.
/// </summary>
internal sealed class NamedLevels(Disclosure disclosure, ClaimBook book, ImmutableArray<NamedScope> names)
{
    private readonly CubeSpace cube = disclosure.Cube;

    public void Add(List<Identity> identities)
    {
        foreach (var form in disclosure.Forms.Where(form => form is { Kind: PerformanceFormKind.Project, Project: not null }))
        {
            var levels = names.Where(name => name.IsIn(form.Project!)).Select(name => name.States[cube.FundingLevel]).OfType<Member>().Distinct().ToList(); // filtered above
            if (levels is [var level]) AddForm(form, level, identities);
        }
    }

    private void AddForm(PerformanceForm form, Member level, List<Identity> identities)
    {
        foreach (var total in form.Amounts.Where(amount => !amount.Figure.IsNothing && amount.Coordinate[cube.Source] is { IsAll: true } && amount.Coordinate[cube.FundingLevel] is { IsAll: true }))
        {
            var part = form.Amounts.FirstOrDefault(amount => amount.Coordinate[cube.FundingLevel] == level && amount.Coordinate[cube.Period] == total.Coordinate[cube.Period]);
            if (part is null || book.Field(form.Id, part.Field) is not { } left || book.Field(form.Id, total.Field) is not { } right) continue;
            identities.Add(new Identity(IdentityKind.Agreement, ProjectNames.Contradiction, left.AsSide, right.AsSide) { Evidence = "name", IsFirm = false });
        }
    }
}

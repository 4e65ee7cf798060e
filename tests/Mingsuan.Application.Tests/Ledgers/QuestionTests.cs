using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>The questionnaire holds together beyond what its schema can say.</summary>
public sealed class QuestionTests
{
    [Fact]
    public void An_amount_leaves_no_dimension_open_and_a_count_names_what_is_counted()
    {
        var cube = Given.Catalog.Cube;
        foreach (var question in Given.Catalog.Questions.Where(question => question.Kind is Catalog.QuestionKind.Amount or Catalog.QuestionKind.Count))
        {
            var states = question.In(new LedgerScope(cube), new FiscalYear(2026));
            Assert.True(states is not null, question.Id);
            var isOpen = cube.Dimensions.Any(dimension => states[dimension] is null);
            if (question.Kind == Catalog.QuestionKind.Amount) Assert.False(isOpen, question.Id);
            Assert.Equal(question.Kind == Catalog.QuestionKind.Count, states[cube.Measure]!.IsWithin(cube.Measure["count"]));
            Assert.Equal(question.Kind == Catalog.QuestionKind.Count, question.Measure.Length > 0);
        }
    }

    [Fact]
    public void No_two_questions_state_the_same()
    {
        var scope = new LedgerScope(Given.Catalog.Cube);
        var stated = Given.Catalog.Questions.Select(question => question.In(scope, new FiscalYear(2026))).OfType<Coordinate>().ToList();
        Assert.Equal(stated.Count, stated.Distinct().Count());
    }

    [Fact]
    public void Every_group_has_a_heading() =>
        Assert.All(Given.Catalog.Questions, question => Assert.True(Given.Catalog.Interface.ContainsKey($"question-group-{question.Group}"), question.Group));

    [Fact]
    public void Asked_twice_a_scope_gives_the_same_member_and_a_kind_hangs_below_its_measure()
    {
        var scope = new LedgerScope(Given.Catalog.Cube);
        var held = scope.Cube.Measure["vehicles-held"];
        var kind = scope.Child(held, "其他用车", "其他用车");
        Assert.Same(kind, scope.Child(held, "其他用车", "其他用车"));
        Assert.NotSame(kind, scope.Child(scope.Cube.Measure["vehicles-planned"], "其他用车", "其他用车"));
        Assert.Same(held, kind.Parent);
    }
}

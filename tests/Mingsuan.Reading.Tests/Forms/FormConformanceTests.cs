using System.Globalization;
using System.Text.RegularExpressions;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>The forms of the labelled documents: every target and every amount is read as a careful person read it.</summary>
public sealed partial class FormConformanceTests
{
    private const string NotAtHand = "the labelled documents are not beside the repository";

    [Fact]
    public void Every_target_of_the_Liaoning_forms_is_read()
    {
        var read = Labelled("000");
        AssertAll(FormSource.Labels("000/t16_t17_targets.csv"), row => read.Targets.SingleOrDefault(target => target.Place.Line == Line(row)) is { } target
            && Same(target.Level1, row["l1"]) && Same(target.Level2, row["l2"]) && Same(target.Level3, row["l3"])
            && target.Operator == Symbol(row["op"]) && Same(target.Value, row["value"]) && Same(target.MeasureUnit, row["unit"])
            && target.Deadline == row["deadline"] && target.Repair is not null == row["repair"].Length > 0);
    }

    [Fact]
    public void Every_amount_of_the_Liaoning_forms_is_read()
    {
        var read = Labelled("000");
        AssertAll(FormSource.Labels("000/t17_projects.csv"), row => read.Forms.SingleOrDefault(form => form.Project is { } name && Same(name, row["project"])) is { } form
            && IsAmount(form, "total-funds", row["amount"], DisplayUnit.TenThousandYuan)
            && Field(form, "supervising-department") == row["dept"] && Field(form, "implementing-unit") == row["unit"] && Field(form, "overall-goal") == row["goal"]);
        var tasks = read.Forms[0].Amounts;
        AssertAll(FormSource.Labels("000/t16_items.csv"), row => tasks.Single(task => task.Place.Line == Line(row)) is { } task
            && Same(task.Place.Row!, row["item"]) && Amount(task, row["amount"], DisplayUnit.TenThousandYuan)
            && task.Coordinate[task.Coordinate.Cube.Nature]!.Id == (row["item"].Contains("人员经费", StringComparison.Ordinal) ? "personnel" : "operating"));
    }

    [Fact]
    public void Every_target_of_the_Henan_overall_form_is_read()
    {
        var read = Labelled("001");
        AssertAll(FormSource.Labels("001/t13_targets.csv"), row => read.Targets.SingleOrDefault(target => target.Place.Line == Line(row)) is { } target
            && Same(target.Level1, row["l1"]) && Same(target.Level2, row["l2"]) && Same(target.Level3, row["l3"])
            && Same(ValueOf(target), row["value"]) && Same(target.Explanation, row["explanation"]) && target.Repair is not null == row["repair"].Length > 0);
    }

    [Fact]
    public void The_displaced_amounts_of_the_Henan_overall_form_stay_beside_the_labels_where_they_are_printed()
    {
        var form = Labelled("001").Forms.Single(form => form.Kind == PerformanceFormKind.Overall);
        var rows = FormSource.Labels("001/t13_budget.csv");
        AssertAll(rows, row => Amount(form.Amounts[rows.IndexOf(row)], row["amount"], DisplayUnit.TenThousandYuan) && form.Amounts[rows.IndexOf(row)].Place.Row == row["item"]);
        AssertAll(FormSource.Labels("001/t13_tasks.csv"), row => form.Fields.Single(field => field.Place.Line == Line(row)) is var field && field.Label == row["task"] && field.Text == row["content"]);
    }

    [Fact]
    public void Every_target_of_the_Henan_summary_is_read()
    {
        var read = Labelled("001");
        AssertAll(FormSource.Labels("001/t14_targets.csv"), row => read.Forms.Single(form => form.ProjectCode == row["project_code"] && form.Kind == PerformanceFormKind.Project) is { } form
            && Same(form.Project!, row["project"])
            && form.Targets.Any(target => target.Place.Line == Line(row) && Same(target.Level1, row["l1"]) && Same(target.Level3, row["l3"]) && Same(ValueOf(target), row["value"])));
        Assert.Equal(FormSource.Labels("001/t14_targets.csv").Count, read.Forms.Where(form => form.ProjectCode is not null).Sum(form => form.Targets.Length));
    }

    [Fact]
    public void Every_amount_of_the_Henan_summary_is_read()
    {
        var read = Labelled("001");
        AssertAll(FormSource.Labels("001/t14_projects.csv"), row => read.Forms.Single(form => form.Place.Line == Line(row)) is { } form
            && IsAmount(form, "total-funds", row["total"], DisplayUnit.TenThousandYuan) && IsAmount(form, "fiscal-funds", row["gov_funds"], DisplayUnit.TenThousandYuan)
            && IsAmount(form, "special-account-funds", row["special_account"], DisplayUnit.TenThousandYuan) && IsAmount(form, "own-funds", row["unit_funds"], DisplayUnit.TenThousandYuan));
    }

    /// <summary>The labels keep the names of the year as the cells clip them; the form completes them from the other half.</summary>
    [Fact]
    public void Every_target_of_the_Shanxi_forms_is_read_in_both_periods()
    {
        var read = Labelled("004");
        AssertAll(FormSource.Labels("004/kpi_targets.csv"), row => row["l3_term"].Length == 0
            ? !read.Targets.Any(target => target.Place.Line == Line(row))
            : IsTarget(read, row, TargetPeriod.WholeTerm, "l3_term", "value_term") && IsTarget(read, row, TargetPeriod.FiscalYear, "l3_year", "value_year"));
    }

    /// <summary>The labels have the left half of one name only; the right half completes it.</summary>
    [Fact]
    public void Every_amount_of_the_Shanxi_forms_is_read_in_both_periods()
    {
        var read = Labelled("004");
        AssertAll(FormSource.Labels("004/kpi_projects.csv"), row => read.Forms.Single(form => form.Place.Line == Line(row)) is { } form
            && form.Project!.StartsWith(row["project"], StringComparison.Ordinal)
            && Field(form, "supervising-department") == row["dept"] && Field(form, "implementing-unit") == row["unit"] && Field(form, "project-period") == row["period"]
            && Field(form, "basis") == row["basis"] && Field(form, "overview").StartsWith(row["overview"], StringComparison.Ordinal)
            && Field(form, "whole-term-goal") == row["term_goal"] && Same(Field(form, "year-goal"), row["year_goal"].Replace("|", string.Empty, StringComparison.Ordinal))
            && IsPeriod(form, row, "term", "whole-term-funds", "whole-term/") && IsPeriod(form, row, "year", "year-funds", string.Empty));
        Assert.Equal(11, read.Forms.Length);
    }

    [Fact]
    public void No_name_number_or_moment_of_filing_is_kept()
    {
        var read = Labelled("004");
        var texts = read.Forms.SelectMany(form => form.Fields).SelectMany(field => new[] { field.Text, field.Place.Text })
            .Concat(read.Diagnostics.SelectMany(diagnostic => diagnostic.Values.Values.Append(diagnostic.Place.Text))).OfType<string>().ToList();
        Assert.DoesNotContain(texts, text => LongNumber().IsMatch(text) || text.Contains("李某", StringComparison.Ordinal));
        Assert.Equal(33, read.Forms.SelectMany(form => form.Fields).Count(field => field.Text == FieldReader.Withheld));
    }

    private static bool IsTarget(FormsRead read, Dictionary<string, string> row, TargetPeriod period, string name, string value) =>
        read.Targets.SingleOrDefault(target => target.Place.Line == Line(row) && target.Period == period) is { } target
        && Same(target.Level1, row["l1"]) && row["l2"].StartsWith(target.Level2.TrimEnd('指'), StringComparison.Ordinal)
        && target.Level3.StartsWith(row[name], StringComparison.Ordinal) && Same(ValueOf(target), row[value]);

    private static bool IsPeriod(PerformanceForm form, Dictionary<string, string> row, string period, string total, string prefix) =>
        IsAmount(form, total, row[$"{period}_total"], DisplayUnit.Yuan) && IsAmount(form, $"{prefix}central-funds", row[$"{period}_central"], DisplayUnit.Yuan)
        && IsAmount(form, $"{prefix}province-funds", row[$"{period}_province"], DisplayUnit.Yuan) && IsAmount(form, $"{prefix}city-or-county-funds", row[$"{period}_county"], DisplayUnit.Yuan)
        && IsAmount(form, $"{prefix}self-raised-funds", row[$"{period}_self"], DisplayUnit.Yuan) && IsAmount(form, $"{prefix}other-funds", row[$"{period}_other"], DisplayUnit.Yuan);

    private static FormsRead Labelled(string number)
    {
        if (FormSource.Labelled(number) is { } read) return read;
        Assert.Skip(NotAtHand);
        throw new InvalidOperationException(NotAtHand);
    }

    private static void AssertAll(List<Dictionary<string, string>> labels, Func<Dictionary<string, string>, bool> isRead)
    {
        var missed = labels.Where(row => !isRead(row)).ToList();
        Assert.True(labels.Count > 0 && missed.Count == 0, $"{100m * (labels.Count - missed.Count) / labels.Count:0.0} % of {labels.Count} are read; not lines {string.Join(", ", missed.Select(row => row["line"]))}");
    }

    private static int Line(Dictionary<string, string> row) => int.Parse(row["line"], CultureInfo.InvariantCulture);

    private static bool Same(string one, string other) => TextFolding.Fold(one) == TextFolding.Fold(other);

    private static string ValueOf(PerformanceTarget target) => target.Operator + target.Value + target.MeasureUnit;

    private static string Symbol(string printed) => printed switch { ">=" => "≥", "<=" => "≤", _ => printed };

    private static string Field(PerformanceForm form, string id) => form.Fields.Single(field => field.Id == id).Text;

    private static bool IsAmount(PerformanceForm form, string field, string label, DisplayUnit unit) => form.Amount(field) is { } amount && Amount(amount, label, unit);

    private static bool Amount(FormAmount amount, string label, DisplayUnit unit) =>
        NumberReader.Read(label, unit) is { } expected && expected.Figure.State == amount.Figure.State && expected.Figure.Value == amount.Figure.Value && expected.Figure.HalfStep == amount.Figure.HalfStep;

    [GeneratedRegex("[0-9]{11}")]
    private static partial Regex LongNumber();
}

using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Forms of different projects that say the same: all their targets, or their plans and measures.</summary>
internal static class CopiedForms
{
    private const int FewestForms = 3;
    private const int FewestTargets = 5;
    private const decimal MostlyEqual = 0.8m;

    /// <summary>Three or more projects with the same targets and values, numbers of things to be done among them: one programme paid by several levels has the same rates, and not the same work each.</summary>
    public static IEnumerable<RuleCase> Targets(Disclosure disclosure, Rule rule)
    {
        var forms = disclosure.Forms.Where(form => form.Kind == PerformanceFormKind.Project && form.Targets.Any(target => target.Number is > 0 && rule.Patterns["count-unit"].Value.IsMatch(TextFolding.Fold(target.MeasureUnit)))).Select(form => (Form: form, Targets: Prints(form))).Where(form => form.Targets.Count >= FewestTargets).ToList();
        while (forms.Count > 0)
        {
            var (first, targets) = forms[0];
            var alike = forms.FindAll(other => 2m * other.Targets.Count(targets.Contains) >= MostlyEqual * (targets.Count + other.Targets.Count));
            forms.RemoveAll(alike.Contains);
            if (alike.Count < FewestForms) continue;
            yield return RuleCase.Broken(alike.Select(each => each.Form.Place), ("project", first.Project ?? string.Empty), ("forms", RuleTexts.Of((decimal)alike.Count)), ("targets", RuleTexts.Of((decimal)targets.Count)));
        }
    }

    /// <summary>Fields in which three or more forms say the same.</summary>
    public static IEnumerable<RuleCase> Fields(Disclosure disclosure, Rule rule)
    {
        var groups = disclosure.Forms.SelectMany(form => form.Fields.Select(field => (form, field)))
            .Where(each => rule.Patterns["fields"].Value.IsMatch(each.field.Id) && each.field.Text.Length > 1)
            .GroupBy(each => TextFolding.Fold(each.field.Text), StringComparer.Ordinal)
            .Where(group => group.Select(each => each.form).Distinct().Count() >= FewestForms)
            .OrderByDescending(group => group.Count()).ToList();
        if (groups.Count == 0) yield break;
        var most = groups[0].First().field;
        yield return RuleCase.Broken(groups.SelectMany(group => group).Select(each => each.field.Place), ("field", most.Label), ("text", most.Text));
    }

    private static HashSet<string> Prints(PerformanceForm form) =>
        [.. form.Targets.Where(target => target.Level3.Length > 0).Select(target => TextFolding.Fold(target.Level3 + target.Operator + target.Value + target.MeasureUnit))];
}

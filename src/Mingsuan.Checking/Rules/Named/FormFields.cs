using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Fields that all forms of a document should fill in alike, and a few do not: the supervising department.</summary>
internal static class FormFields
{
    private const int FewestForms = 3;

    public static IEnumerable<RuleCase> Of(Disclosure disclosure)
    {
        var fields = disclosure.Forms.SelectMany(form => form.Fields).Where(field => field.Id == "supervising-department" && field.Text.Length > 0).ToList();
        var groups = fields.GroupBy(field => TextFolding.Fold(field.Text), StringComparer.Ordinal).OrderByDescending(group => group.Count()).ToList();
        if (groups.Count < 2 || fields.Count < FewestForms || groups[0].Count() * 2 <= fields.Count) yield break;
        foreach (var group in groups.Skip(1))
        {
            var field = group.First();
            yield return RuleCase.Broken(
                group.Select(each => each.Place),
                ("field", field.Label),
                ("value", field.Text),
                ("usual", groups[0].First().Text));
        }
    }
}

using Mingsuan.Catalog;

namespace Mingsuan.Reading;

/// <summary>Cuts the pages of a region into forms: a form begins where a project or a body is named again after targets.</summary>
internal static class FormSplitter
{
    /// <summary>The forms, each as pages of rows.</summary>
    public static List<List<List<FormRow>>> Split(IReadOnlyList<List<FormRow>> pages, FormLabels labels)
    {
        var forms = new List<List<List<FormRow>>> { new() };
        var hasTargets = false;
        foreach (var page in pages)
        {
            forms[^1].Add([]);
            foreach (var row in page)
            {
                if (hasTargets && Begins(row, labels))
                {
                    forms.Add([[]]);
                    hasTargets = false;
                }

                hasTargets |= TargetColumns.Read(row, labels) is not null;
                forms[^1][^1].Add(row);
            }
        }

        foreach (var form in forms) form.RemoveAll(page => page.Count == 0);
        return forms;
    }

    /// <summary>The cell that names the project, or null.</summary>
    public static FormCell? ProjectOf(List<List<FormRow>> form, FormLabels labels) =>
        form.SelectMany(page => page).SelectMany(row => FieldReader.Hits(row, labels))
            .FirstOrDefault(hit => hit.Term.Role == FormRole.Project && hit.Values.Count > 0)?.Values[0];

    private static bool Begins(FormRow row, FormLabels labels) =>
        !row.Cells.IsEmpty && labels.Read(row.Cells[0]) is { Term.Role: FormRole.Project or FormRole.Body };
}

using Mingsuan.Kernel;

namespace Mingsuan.DataCompiler;

/// <summary>Checks what ties values to one another over all files: references, combinations that occur once, coordinates.</summary>
internal sealed class ReferenceValidator(DataSet data, FaultList faults)
{
    private readonly ReferenceTargets targets = new(data);
    private readonly CoordinateValidator coordinates = new(data, faults);
    private readonly RuleValidator rules = new(faults, new CoordinateValidator(data, faults));

    public void Validate()
    {
        foreach (var list in data.Lists)
            ValidateSiblings(list.Elements, list.Schema);
    }

    private void ValidateSiblings(IReadOnlyList<DataNode> siblings, Schema schema)
    {
        var resolved = schema.Resolve();
        ValidateUniqueness(siblings, resolved.Unique);
        ValidateTexts(siblings, resolved.UniqueTexts);
        foreach (var node in siblings)
            Validate(node, resolved);
    }

    private void Validate(DataNode node, Schema schema)
    {
        switch (node)
        {
            case DataNode.Scalar scalar:
                ValidateReference(scalar, schema.RefersTo);
                ValidateApart(scalar, schema.ApartFrom);
                break;
            case DataNode.Sequence sequence when schema.Items is { } items:
                ValidateSiblings(sequence.Items, items);
                break;
            case DataNode.Mapping mapping:
                ValidateMapping(mapping, schema);
                break;
            default:
                break;
        }
    }

    private void ValidateMapping(DataNode.Mapping mapping, Schema schema)
    {
        ValidateCombination(mapping, schema.RefersTogether);
        if (schema.CoordinatesBesides is { } besides)
            coordinates.Validate(mapping, schema, besides);
        if (schema.IsRule)
            rules.Validate(mapping);
        foreach (var property in mapping.Properties)
        {
            if (schema.Of(property.Name) is { } propertySchema)
                Validate(property.Value, propertySchema);
        }
    }

    private void ValidateReference(DataNode.Scalar scalar, string? path)
    {
        if (path is not null && targets.Values(path) is { } values && !values.Contains(scalar.Text))
            faults.Add(scalar.Place, $"“{scalar.Text}” does not exist in {path}", $"a value of {path}");
    }

    private void ValidateApart(DataNode.Scalar scalar, string? path)
    {
        if (path is not null && targets.Values(path)?.Contains(scalar.Text) == true)
            faults.Add(scalar.Place, $"“{scalar.Text}” is taken by {path}", $"a value that {path} does not have");
    }

    private void ValidateCombination(DataNode.Mapping mapping, IReadOnlyDictionary<string, string> paths)
    {
        var present = paths.Where(path => mapping.Find(path.Key) is DataNode.Scalar).ToList();
        if (present.Count == 0 || targets.Combinations([.. present.Select(path => path.Value)]) is not { } combinations)
            return;
        var combination = present.Select(path => ((DataNode.Scalar)mapping.Find(path.Key)!).Text).ToList();
        if (!combinations.Contains(ReferenceTargets.Join(combination)))
            faults.Add(mapping.Place, $"“{string.Join(" ", combination)}” does not exist", $"a combination of {string.Join(" and ", present.Select(path => path.Value))}");
    }

    private void ValidateUniqueness(IReadOnlyList<DataNode> siblings, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return;
        var repeated = siblings.OfType<DataNode.Mapping>()
            .GroupBy(sibling => ReferenceTargets.Join(names.Select(name => (sibling.Find(name) as DataNode.Scalar)?.Text ?? "")))
            .Where(group => group.Count() > 1);
        foreach (var group in repeated)
            ReportRepetition([.. group], names);
    }

    // An element may give one text in several ways of typing; another element may not give it again.
    private void ValidateTexts(IReadOnlyList<DataNode> siblings, IReadOnlyList<string> names)
    {
        var givenBy = new Dictionary<string, (DataNode Sibling, Place Place)>(StringComparer.Ordinal);
        foreach (var sibling in siblings.OfType<DataNode.Mapping>())
        {
            foreach (var text in names.SelectMany(name => Scalars(sibling.Find(name))))
            {
                var first = givenBy.GetValueOrDefault(TextFolding.Fold(text.Text), (sibling, text.Place));
                if (first.Sibling == sibling)
                    givenBy[TextFolding.Fold(text.Text)] = first;
                else
                    faults.Add(text.Place, $"“{text.Text}” was given before, at {first.Place.File}:{first.Place.Line}", "each text in one element only, however it is typed");
            }
        }
    }

    private static IEnumerable<DataNode.Scalar> Scalars(DataNode? node) => node switch
    {
        DataNode.Scalar scalar => [scalar],
        DataNode.Sequence sequence => sequence.Items.OfType<DataNode.Scalar>(),
        _ => [],
    };

    private void ReportRepetition(IReadOnlyList<DataNode.Mapping> group, IReadOnlyList<string> names)
    {
        var first = group[0].Place;
        var value = string.Join(" ", names.Select(name => (group[0].Find(name) as DataNode.Scalar)?.Text));
        foreach (var again in group.Skip(1))
            faults.Add(again.Place, $"{string.Join(" and ", names)} “{value}” was given before, at {first.File}:{first.Line}", "each once");
    }
}

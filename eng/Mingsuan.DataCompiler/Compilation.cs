using System.Text.Json;

namespace Mingsuan.DataCompiler;

/// <summary>One run over the data folder: what was read and every fault found in it.</summary>
internal sealed class Compilation
{
    private readonly FaultList faults = new();
    private readonly DataSet data;

    public Compilation(string folder)
    {
        data = new DataSetReader(folder, faults).Read();
        var validator = new SchemaValidator(faults);
        foreach (var list in data.Lists)
        {
            foreach (var element in list.Elements)
                validator.Validate(element, list.Schema);
        }
        new ReferenceValidator(data, faults).Validate();
    }

    public IReadOnlyList<Fault> Faults => faults.InOrder();

    /// <summary>Folders that have a schema and no file yet; references into them are not checked.</summary>
    public IReadOnlyList<string> Absent => [.. data.Lists.Where(list => !list.IsPresent).Select(list => list.Name)];

    /// <summary>The parts that have an output file of their own.</summary>
    public IReadOnlyList<string> Parts => [.. data.Lists.Select(list => list.Schema.Part).OfType<string>().Distinct()];

    /// <summary>Writes the data, or one part of it, as UTF-8 JSON; only for data without faults.</summary>
    public void Write(Stream stream, string? part = null)
    {
        if (!faults.IsEmpty)
            throw new InvalidOperationException("Faulty data is never written.");
        using var writer = new Utf8JsonWriter(stream, JsonEmitter.Options);
        new JsonEmitter(writer).Write(data, part);
    }
}

namespace Mingsuan.Reading;

/// <summary>Reads the files of one format. It never throws for what a file holds.</summary>
internal interface IFormatReader
{
    /// <summary>The id of the format in data/formats.</summary>
    string Format { get; }

    /// <summary>The documents of the file, or why there are none.</summary>
    ReadResult Read(SourceFile file, ReadBudget budget, CancellationToken cancellationToken);
}

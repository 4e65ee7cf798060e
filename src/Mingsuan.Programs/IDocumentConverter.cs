namespace Mingsuan.Programs;

/// <summary>A program on the machine that converts old documents to readable ones: the seam to a process outside.</summary>
public interface IDocumentConverter
{
    /// <summary>True where the program is there.</summary>
    bool IsAvailable { get; }

    /// <summary>
    /// The document in the format of that extension, or null where the program failed, took too long or gave more than
    /// <paramref name="limit"/> bytes. <paramref name="extension"/> is the usual one of what is converted.
    /// </summary>
    byte[]? Convert(byte[] document, string extension, string target, int limit, CancellationToken cancellationToken);
}

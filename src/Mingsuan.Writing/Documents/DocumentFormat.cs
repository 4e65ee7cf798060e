using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>A file format to write: a leaf that prints a <see cref="WrittenDocument"/> and decides nothing.</summary>
public interface IDocumentFormat
{
    /// <summary>The name on the command line, such as <c>docx</c>.</summary>
    string Id { get; }

    /// <summary>The ending of its files, with the dot.</summary>
    string Extension { get; }

    /// <summary>
    /// Prints the document to the stream, which stays open. Null where it is written; else nothing is, and the diagnostic says what is missing on this
    /// machine: a program that is not there, or one that failed.
    /// </summary>
    Diagnostic? Write(WrittenDocument document, Stream output, CancellationToken cancellationToken = default);
}

using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A leaf meets what it refuses, such as an exceeded limit, while it is deep inside a file; the guard around every leaf makes a refusal of it.</summary>
internal sealed class RefusedFileException(Diagnostic reason) : Exception(reason.Id)
{
    /// <summary>What is said about the file.</summary>
    public Diagnostic Reason => reason;
}

using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The name and the whole content of a file or archive entry.</summary>
internal sealed record SourceFile(string Name, byte[] Bytes)
{
    /// <summary>What is left of the file when it cannot be read.</summary>
    public ReadResult.Refused Refuse(Diagnostic reason) => new(Name, reason);
}

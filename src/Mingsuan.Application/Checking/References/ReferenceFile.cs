using Mingsuan.Checking;

namespace Mingsuan.Application;

/// <summary>A file that was named as the approval, or as last year's disclosure, of what is checked.</summary>
public sealed record ReferenceFile(ReferenceKind Kind, string Path);

namespace Mingsuan.DataCompiler;

/// <summary>The elements of one output array, with the schema that describes each of them.</summary>
/// <param name="Name">The folder, or folder-file where each file of a folder is a list of its own; references use it.</param>
/// <param name="Key">The key inside the folder's object, or null where the folder is one list.</param>
/// <param name="IsPresent">False where no file has been written for it; references into it are then left unchecked.</param>
internal sealed record DataList(string Name, string? Key, Schema Schema, IReadOnlyList<DataNode> Elements, bool IsPresent);

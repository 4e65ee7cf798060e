namespace Mingsuan.DataCompiler;

/// <summary>Everything under data/, list by list in the order of their names.</summary>
internal sealed class DataSet(IReadOnlyList<DataList> lists)
{
    private readonly Dictionary<string, DataList> byName = lists.ToDictionary(list => list.Name);

    public IReadOnlyList<DataList> Lists => lists;

    public DataList? Find(string name) => byName.GetValueOrDefault(name);
}

using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>Builds the dimensions from data: the printed trees, and a member for every classification code.</summary>
internal static class CubeBuilder
{
    public static CubeSpace Build(CatalogData data)
    {
        var dimensions = new List<Dimension>(data.Dimensions.Length);
        foreach (var dimension in data.Dimensions) dimensions.Add(ToDimension(dimension, dimensions.Count, data.Classifications));
        return new CubeSpace(dimensions);
    }

    /// <summary>Reads partial coordinates: dimension id → member id.</summary>
    public static Coordinate ToCoordinate(this CubeSpace cube, IEnumerable<KeyValuePair<string, string>> constraints)
    {
        var coordinate = cube.Blank;
        foreach (var (dimension, member) in constraints) coordinate = coordinate.With(cube[dimension][member]);
        return coordinate;
    }

    private static Dimension ToDimension(DimensionData data, int ordinal, ClassificationsData classifications)
    {
        var kind = Enum.Parse<DimensionKind>(data.Kind, ignoreCase: true);
        var dimension = new Dimension(data.Id, ordinal, kind, data.Label, data.English, data.Exhaustive);
        AddMembers(dimension, dimension.Root, data.Members);
        if (data.Classification is { } classification) AddAccounts(dimension, AccountsOf(classifications, classification));
        return dimension;
    }

    private static void AddMembers(Dimension dimension, Member parent, MemberData[]? members)
    {
        foreach (var data in members ?? [])
        {
            var member = dimension.Add(parent, data.Id, data.Label, data.English ?? string.Empty, data.Exhaustive);
            AddMembers(dimension, member, data.Members);
        }
    }

    private static AccountData[] AccountsOf(ClassificationsData data, string id) => id switch
    {
        "functional" => data.Functional,
        "departmental-economic" => data.DepartmentalEconomic,
        "governmental-economic" => data.GovernmentalEconomic,
        _ => throw new InvalidOperationException($"no classification is called {id}"),
    };

    private static void AddAccounts(Dimension dimension, AccountData[] accounts)
    {
        foreach (var group in accounts.GroupBy(account => account.Code).OrderBy(group => group.Key.Length).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            if (!AccountCode.TryParse(group.Key, out var code)) throw new InvalidOperationException($"{group.Key} is no account code");
            dimension.Account(code, group.Last().Name);
        }
    }

    /// <summary>The catalog's member of a code; a missing ancestor is added under its code.</summary>
    private static Member Account(this Dimension dimension, AccountCode code, string name)
    {
        if (dimension.Find(code.Digits) is { } known) return known;
        var parent = code.Parent is { } above ? dimension.Account(above, above.Digits) : dimension.Root;
        return dimension.Add(parent, code.Digits, name, string.Empty, exhaustive: true);
    }
}

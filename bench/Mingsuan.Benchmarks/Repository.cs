namespace Mingsuan.Benchmarks;

/// <summary>Finds the checkout that a benchmark runs in.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution file.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mingsuan.slnx"))) folder = folder.Parent;
            return folder?.FullName ?? throw new DirectoryNotFoundException("Mingsuan.slnx stands above no folder of this program");
        }
    }
}

using Xunit;

namespace Mingsuan.Testing;

/// <summary>Golden files: what a test made last time, reviewed as diffs. MINGSUAN_UPDATE_GOLDEN=1 rewrites them; nothing else does.</summary>
internal static class Golden
{
    public static void Equal(string name, string actual)
    {
        var path = Path.Combine(Checkout.Tests, "golden", name);
        if (Environment.GetEnvironmentVariable("MINGSUAN_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"{path} is missing: MINGSUAN_UPDATE_GOLDEN=1 writes it");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}

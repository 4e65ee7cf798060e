using System.Text;
using Xunit;

namespace Mingsuan.DataCompiler.Tests;

/// <summary>What the tests say of a data folder: the faults it has, or the JSON it becomes.</summary>
internal static class AssertData
{
    /// <summary>The folder's faults, written with paths relative to it, are exactly these.</summary>
    public static void HasFaults(DataFolder folder, params string[] expected)
    {
        var faults = new Compilation(folder.FullName).Faults
            .Select(fault => fault.ToString().Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        Assert.Equal(expected, faults);
    }

    public static void Compiles(DataFolder folder, string expectedJson)
    {
        HasFaults(folder);
        using var stream = new MemoryStream();
        new Compilation(folder.FullName).Write(stream);
        Assert.Equal(expectedJson, Encoding.UTF8.GetString(stream.ToArray()));
    }
}

namespace Mingsuan.Programs;

/// <summary>A folder for the files that go to a program and come back, which is gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mingsuan-");

    /// <summary>The whole path.</summary>
    public string Path => folder.FullName;

    /// <summary>The path of a file in it.</summary>
    public string this[params ReadOnlySpan<string> names] => System.IO.Path.Combine([Path, .. names]);

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // what the system still holds open is left to its own cleaning of temporary folders
        }
    }
}

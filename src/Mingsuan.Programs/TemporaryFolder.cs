namespace Mingsuan.Programs;

/// <summary>
/// A folder for the files that go to a program and come back, which is gone afterwards. A file in it is held open as long as the folder is used,
/// so that what a killed process left behind can be told from what is in use.
/// </summary>
public sealed class TemporaryFolder : IDisposable
{
    private const string Prefix = "mingsuan-";
    private const string OwnerName = ".in-use";

    /// <summary>A younger folder may be about to be held by its owner.</summary>
    private static readonly TimeSpan LeastAge = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo folder;
    private readonly FileStream owner;

    public TemporaryFolder()
    {
        folder = Directory.CreateTempSubdirectory(Prefix);
        owner = new FileStream(this[OwnerName], FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>The whole path.</summary>
    public string Path => folder.FullName;

    /// <summary>The path of a file in it.</summary>
    public string this[params ReadOnlySpan<string> names] => System.IO.Path.Combine([Path, .. names]);

    /// <summary>Removes the folders that processes left behind which were killed; nobody holds their file any more.</summary>
    public static void RemoveLeftovers(TimeProvider time)
    {
        var latest = time.GetUtcNow() - LeastAge;
        try
        {
            foreach (var left in new DirectoryInfo(System.IO.Path.GetTempPath()).EnumerateDirectories($"{Prefix}*"))
            {
                if (left.LinkTarget is null && left.LastWriteTimeUtc < latest && IsLeft(left)) Delete(left);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // a folder for temporary files that cannot be listed keeps what is in it
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        owner.Dispose();
        Delete(folder);
    }

    private static bool IsLeft(DirectoryInfo left)
    {
        try
        {
            using var held = new FileStream(System.IO.Path.Combine(left.FullName, OwnerName), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Delete(DirectoryInfo folder)
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

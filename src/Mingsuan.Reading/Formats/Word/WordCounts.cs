namespace Mingsuan.Reading;

/// <summary>What a walk through a Word document passes over or takes from tracked changes.</summary>
internal sealed class WordCounts
{
    /// <summary>Stretches that a tracked change deletes; they are not read.</summary>
    public int Deleted { get; set; }

    /// <summary>Stretches that a tracked change inserts; they are read.</summary>
    public int Inserted { get; set; }

    /// <summary>Stretches of hidden text; they are not read.</summary>
    public int Hidden { get; set; }
}

namespace Mingsuan.Reading;

/// <summary>How many words were recognised on a scanned page, how many of them are in doubt, and how much print could not be read.</summary>
internal readonly record struct RecognisedCounts(int Words, int Doubtful, int Unread);

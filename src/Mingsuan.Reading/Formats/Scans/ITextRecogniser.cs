namespace Mingsuan.Reading;

/// <summary>What a picture given to a recogniser holds.</summary>
internal enum PictureKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>One block of lines.</summary>
    Block,

    /// <summary>A page or what is left of one.</summary>
    Page,

    /// <summary>One number.</summary>
    Number,
}

/// <summary>A program on the machine that reads pictures of text: the seam to a process outside.</summary>
internal interface ITextRecogniser
{
    /// <summary>What of it is not on the machine: names of programs and data; empty where it can be used.</summary>
    IReadOnlyList<string> Missing { get; }

    /// <summary>How many quarter turns clockwise make the text of a page stand upright; null where that cannot be told.</summary>
    int? QuarterTurns(Raster page, int resolution, CancellationToken cancellationToken);

    /// <summary>The words of the pictures, which are all of one kind and that many dots an inch; null where the program failed.</summary>
    /// <exception cref="TimeoutException">The program took too long.</exception>
    IReadOnlyList<PrintedWord>? Recognise(IReadOnlyList<Raster> pictures, PictureKind kind, int resolution, CancellationToken cancellationToken);
}

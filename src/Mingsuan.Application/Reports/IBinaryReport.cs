using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>A format of check reports that is no text.</summary>
public interface IBinaryReport
{
    /// <summary>The name on the command line.</summary>
    string Id { get; }

    /// <summary>The ending of file names, without the dot.</summary>
    string Extension { get; }

    /// <summary>Why these documents cannot be reported in it; null where they can.</summary>
    Diagnostic? Refusal(ReportModel report) => null;

    /// <summary>Writes the report; the stream stays open.</summary>
    void Write(ReportModel report, Stream stream);
}

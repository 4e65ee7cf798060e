namespace Mingsuan.Application;

/// <summary>A format that a check report can be written in.</summary>
public interface IReportFormat
{
    /// <summary>The name on the command line.</summary>
    string Id { get; }

    /// <summary>The ending of file names, without the dot.</summary>
    string Extension { get; }

    /// <summary>Writes the report; the writer stays open.</summary>
    void Write(ReportModel report, TextWriter writer);
}

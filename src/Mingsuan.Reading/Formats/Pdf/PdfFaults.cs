namespace Mingsuan.Reading;

/// <summary>Tells faults of a PDF file from faults of the machine.</summary>
internal static class PdfFaults
{
    /// <summary>True for what PdfPig throws at damaged or ill-formed content; it documents no closed list, so everything counts but cancellation and want of memory.</summary>
    public static bool IsDamage(Exception fault) => fault is not (OperationCanceledException or OutOfMemoryException);
}

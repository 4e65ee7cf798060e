namespace Mingsuan.Reading;

/// <summary>Which exceptions of the decompressor mean a damaged archive.</summary>
internal static class ZipFaults
{
    /// <summary>
    /// True for what the decompressor throws at damage: besides its own exceptions, those of arithmetic and arguments when
    /// a directory states absurd offsets or dates.
    /// </summary>
    public static bool IsDamage(Exception fault) =>
        fault is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException;
}

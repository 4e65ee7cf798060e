using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// What a cell or slot says: its figure, whether spaces inside the number were closed to read it, and the unit
/// printed behind the number (万元, % …), or null.
/// </summary>
public sealed record ReadNumber(Figure Figure, bool IsRepaired = false, string? Suffix = null);

using System.Globalization;

namespace Mingsuan.Reading;

/// <summary>
/// A number format of a workbook: up to four sections for positive, negative, zero and text, of which one shows a value. What it
/// shows is what is printed, rounded half away from zero as spreadsheets do, never the digits behind it.
/// </summary>
internal sealed class NumberFormat
{
    private const string General = "General";
    private const int ShownDigits = 10;

    private readonly List<FormatSection> sections;

    private NumberFormat(string format) =>
        sections = [.. FormatSections.Split(format).Take(3).Select(FormatSection.Parse)];

    /// <summary>The format with that code; nothing is General.</summary>
    public static NumberFormat Of(string? format) => new(string.IsNullOrEmpty(format) ? General : format);

    /// <summary>The value of a binary number with the 15 digits that spreadsheets keep, or null where it is beyond decimal.</summary>
    public static decimal? Decimal(double value) =>
        decimal.TryParse(value.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : null;

    /// <summary>What the cell shows of a number.</summary>
    public string Show(double value) => Decimal(value) is { } exact ? Show(exact) : value.ToString("G15", CultureInfo.InvariantCulture);

    /// <summary>What the cell shows of a number.</summary>
    public string Show(decimal value)
    {
        var (section, isOwnSign) = SectionOf(value);
        if (section.IsGeneral) return section.Surround(ShowPlainly(isOwnSign ? Math.Abs(value) : value));
        var shown = section.Show(Math.Abs(value), out var isZero);
        return value < 0 && !isOwnSign && !isZero ? $"-{shown}" : shown;
    }

    /// <summary>What the cell shows of a date.</summary>
    public string Show(DateTime value) => DateFormat.Show(sections[0].Code, value);

    /// <summary>The section of the value, and whether it is the negative one, which prints its own sign.</summary>
    private (FormatSection Section, bool IsOwnSign) SectionOf(decimal value)
    {
        if (sections.Exists(section => section.Condition is not null))
            return (sections.Find(section => section.Condition?.Invoke(value) ?? false) ?? sections.Find(section => section.Condition is null) ?? sections[0], false);
        if (value < 0 && sections.Count > 1) return (sections[1], true);
        return value == 0 && sections.Count > 2 ? (sections[2], true) : (sections[0], false);
    }

    /// <summary>General: as many decimals as a cell of usual width has room for.</summary>
    private static string ShowPlainly(decimal value)
    {
        var whole = decimal.Truncate(Math.Abs(value)).ToString(CultureInfo.InvariantCulture).Length;
        var shown = Math.Round(value, Math.Max(0, ShownDigits - whole), MidpointRounding.AwayFromZero);
        return shown.ToString("0.############################", CultureInfo.InvariantCulture);
    }
}

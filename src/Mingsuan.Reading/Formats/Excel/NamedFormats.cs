namespace Mingsuan.Reading;

/// <summary>The names that XML spreadsheets give to common number formats.</summary>
internal static class NamedFormats
{
    /// <summary>The format's own characters.</summary>
    public static string Code(string name) => name switch
    {
        "General Number" => "General",
        "Fixed" => "0.00",
        "Standard" or "Currency" => "#,##0.00",
        "Percent" => "0.00%",
        "Short Date" or "Medium Date" or "Long Date" or "General Date" => "yyyy/m/d",
        _ => name,
    };
}

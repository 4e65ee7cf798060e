using System.Globalization;
using System.Text;

namespace Mingsuan.Reading;

/// <summary>One section of a number format: digit places with literals between them, decimals, groups, scaling and percent.</summary>
internal sealed class FormatSection
{
    private const int MostDecimals = 28;
    private const int MostScaling = 9;

    private readonly List<(char Kind, string Text)> whole = [];
    private readonly List<(char Kind, string Text)> fraction = [];
    private bool hasPoint;
    private bool hasGroups;
    private int thousands;
    private int percents;
    private bool isOtherNotation;

    private FormatSection(string code) => Code = code;

    /// <summary>The format's own characters.</summary>
    public string Code { get; }

    /// <summary>True where the number is shown without a fixed number of decimals.</summary>
    public bool IsGeneral { get; private set; }

    /// <summary>Which values the section is for, where it says so itself: [&gt;100].</summary>
    public Func<decimal, bool>? Condition { get; private set; }

    /// <summary>Reads one section; what it cannot show is shown plainly.</summary>
    public static FormatSection Parse(string code)
    {
        var section = new FormatSection(code);
        for (var i = 0; i < code.Length;)
        {
            if (string.Compare(code, i, "General", 0, 7, StringComparison.OrdinalIgnoreCase) == 0)
            {
                section.IsGeneral = true;
                section.Literals.Add(('G', string.Empty));
                i += 7;
                continue;
            }

            var last = FormatSections.LastOfToken(code, i);
            section.Take(code[i..(last + 1)]);
            i = last + 1;
        }

        section.Finish();
        return section;
    }

    /// <summary>The number as it is shown, without sign.</summary>
    public string Show(decimal value, out bool isZero)
    {
        for (var i = 0; i < percents; i++) value *= 100;
        for (var i = 0; i < thousands; i++) value /= 1000;
        var places = Math.Min(fraction.Count(token => token.Kind == 'd'), MostDecimals);
        var rounded = Math.Round(value, places, MidpointRounding.AwayFromZero);
        isZero = rounded == 0;
        var digits = rounded.ToString($"F{places}", CultureInfo.InvariantCulture).Split('.');
        var shown = new StringBuilder(ShowWhole(digits[0]));
        if (hasPoint) shown.Append('.');
        return shown.Append(ShowFraction(digits.Length > 1 ? digits[1] : string.Empty)).ToString();
    }

    /// <summary>The literals around a plainly shown number.</summary>
    public string Surround(string number) => isOtherNotation ? number : string.Concat(whole.Select(token => token.Kind == 'G' ? number : token.Kind == 'l' ? token.Text : string.Empty));

    private List<(char Kind, string Text)> Literals => hasPoint ? fraction : whole;

    private void Take(string token)
    {
        switch (token[0])
        {
            case '0' or '#' or '?':
                Literals.Add(('d', token));
                break;
            case '.' when !hasPoint:
                hasPoint = true;
                break;
            case ',':
                Literals.Add((',', string.Empty));
                break;
            case '%':
                percents = Math.Min(percents + 1, MostScaling);
                Literals.Add(('l', token));
                break;
            case '[':
                TakeBracket(token.Trim('[', ']'));
                break;
            case '"':
                Literals.Add(('l', token.Trim('"')));
                break;
            case '\\' or '!':
                Literals.Add(('l', token[1..]));
                break;
            case '_' or '*':
                break;
            case '@':
                IsGeneral = true; // a number in a cell for text
                Literals.Add(('G', string.Empty));
                break;
            case 'E' or 'e' or '/':
                IsGeneral = isOtherNotation = true; // powers of ten and fractions are no money: all digits are shown
                break;
            default:
                Literals.Add(('l', token));
                break;
        }
    }

    private void TakeBracket(string text)
    {
        if (text.StartsWith('$')) whole.Add(('l', text[1..].Split('-')[0]));
        var sign = text.AsSpan().IndexOfAnyExcept("<>=");
        if (sign is not (1 or 2) || !decimal.TryParse(text[sign..], NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)) return;
        Condition = text[..sign] switch
        {
            "<" => value => value < bound,
            "<=" => value => value <= bound,
            ">" => value => value > bound,
            ">=" => value => value >= bound,
            "=" => value => value == bound,
            "<>" => value => value != bound,
            _ => null,
        };
    }

    /// <summary>Commas behind the last digit place divide by a thousand each; commas between places group.</summary>
    private void Finish()
    {
        foreach (var tokens in new[] { whole, fraction })
        {
            var last = tokens.FindLastIndex(token => token.Kind == 'd');
            thousands = Math.Min(thousands + tokens.Skip(last + 1).Count(token => token.Kind == ','), MostScaling);
            hasGroups |= last > 0 && tokens.Take(last).Any(token => token.Kind == ',');
            tokens.RemoveAll(token => token.Kind == ',');
        }
    }

    /// <summary>Fills the places from the right; the leftmost takes all digits that are left.</summary>
    private string ShowWhole(string digits)
    {
        if (digits == "0") digits = string.Empty;
        var shown = new StringBuilder();
        var leftmost = whole.FindIndex(token => token.Kind == 'd');
        var (rest, filled) = (digits.Length, 0);
        for (var i = whole.Count - 1; i >= 0; i--)
        {
            if (whole[i].Kind != 'd') shown.Insert(0, whole[i].Text);
            else if (rest > 0) Fill(digits[--rest]);
            else if (whole[i].Text == "0") Fill('0');
            if (i != leftmost) continue;
            while (rest > 0) Fill(digits[--rest]);
        }

        return shown.ToString();

        void Fill(char digit)
        {
            if (hasGroups && filled > 0 && filled % 3 == 0) shown.Insert(0, ',');
            shown.Insert(0, digit);
            filled++;
        }
    }

    private string ShowFraction(string digits)
    {
        var shown = new StringBuilder();
        var printed = digits.TrimEnd('0').Length;
        var place = 0;
        foreach (var (kind, text) in fraction)
        {
            if (kind != 'd') shown.Append(text);
            else if (place++ is var at && at < digits.Length && (at < printed || text == "0")) shown.Append(digits[at]);
        }

        return shown.ToString();
    }
}

namespace Mingsuan.Checking;

/// <summary>Brings together what a text repeats of finer amounts with their last digits cut off instead of rounded (87.70万元 for 877,080元): one habit of who wrote it, not so many errors.</summary>
internal static class CutOffFigures
{
    /// <summary>One alone may be a slip.</summary>
    private const int Fewest = 2;

    /// <summary>The causes, those that are nothing but digits cut off as one.</summary>
    public static List<Cause> Join(List<Cause> causes)
    {
        var cut = causes.FindAll(IsCutOff);
        if (cut.Count < Fewest) return causes;
        var others = causes.FindAll(cause => cause == cut[0] || !cut.Contains(cause));
        return others.ConvertAll(cause => cause == cut[0] ? Cause.Joined(cut) : cause);
    }

    private static bool IsCutOff(Cause cause) => cause.Omitted.IsEmpty && cause.Displaced is null && cause.Identities.TrueForAll(IsCutOff);

    private static bool IsCutOff(Identity identity) =>
        identity is { Formula: Formula.Sum, Relation: Relation.Equal, Left.Terms: [{ Claim: { IsStated: true } one }], Right.Terms: [{ Claim: { IsStated: true } other }] } && (IsCut(one, other) || IsCut(other, one));

    private static bool IsCut(Claim text, Claim full) =>
        text.Group.Kind == ClaimGroupKind.Paragraph && full.HalfStep < text.HalfStep && Math.Truncate(full.Figure.Value / (2 * text.HalfStep)) * 2 * text.HalfStep == text.Figure.Value;
}

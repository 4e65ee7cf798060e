using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>What an identity came to.</summary>
internal readonly record struct Verdict(Outcome Outcome, decimal Difference, decimal Tolerance)
{
    public static Verdict Undecided(string reason) => new(Outcome.CouldNotCheck(reason), 0, 0);

    public static Verdict Inapplicable(string reason) => new(Outcome.NotApplicable(reason), 0, 0);
}

/// <summary>Decides whether numbers as printed can satisfy an identity.</summary>
internal static class Judge
{
    private const decimal Percent = 100;

    /// <summary>Two sums.</summary>
    public static Verdict Linear(Side left, Side right, Relation relation)
    {
        if (left.IsIllegible || right.IsIllegible) return Verdict.Undecided(Reasons.Illegible);
        var difference = left.Value - right.Value;
        var (leftHalf, rightHalf) = (left.HalfWidth, right.HalfWidth);
        var outcome = relation == Relation.Equal ? Equal(left, right, difference) : AtMost(left, right, difference);
        return new Verdict(outcome, difference, leftHalf + rightHalf);
    }

    /// <summary>Two sums of what texts say, each number as exact as its text usually is.</summary>
    public static Verdict OfTexts(Side left, Side right)
    {
        var printed = Linear(left, right, Relation.Equal);
        var tolerance = left.KeptHalfWidth + right.KeptHalfWidth;
        return printed.Outcome.Kind == OutcomeKind.Rounded && Math.Abs(printed.Difference) > tolerance ? new Verdict(Outcome.Broken, printed.Difference, tolerance) : printed;
    }

    /// <summary>A printed percentage against one computed from printed numbers; signs are left to the direction words.</summary>
    public static Verdict Quotient(Claim stated, decimal dividend, Interval dividends, decimal divisor, Interval divisors)
    {
        if (divisors.DividedBy(divisors) is null) return Verdict.Inapplicable(Reasons.ZeroBase);
        var computed = Percent * dividend / divisor;
        var interval = dividends.DividedBy(divisors)!.Value.Scale(Percent); // null only for a divisor that may be zero
        var sign = Math.Sign(computed) * Math.Sign(stated.Figure.Value) < 0 ? -1 : 1;
        var difference = (sign * stated.Figure.Value) - computed;
        var own = stated.Figure.Interval.Scale(sign);
        var outcome = Math.Abs(difference) <= stated.HalfStep ? Outcome.Holds : own.Meets(interval) ? Outcome.Rounded : Outcome.Broken;
        return new Verdict(outcome, difference, stated.HalfStep + (interval.Width / 2));
    }

    private static Outcome Equal(Side left, Side right, decimal difference) =>
        difference == 0 ? Outcome.Holds : left.Interval.Meets(right.Interval) ? Outcome.Rounded : Outcome.Broken;

    private static Outcome AtMost(Side left, Side right, decimal difference) =>
        difference <= 0 ? Outcome.Holds : left.Interval.MayBeAtMost(right.Interval) ? Outcome.Rounded : Outcome.Broken;
}

/// <summary>The ids of the reasons why something was not checked.</summary>
internal static class Reasons
{
    public const string Illegible = "illegible";
    public const string OpenScope = "open-scope";
    public const string Overlap = "overlap";
    public const string Repeated = "repeated";
    public const string ZeroBase = "zero-base";
    public const string NegativeBase = "negative-base";
    public const string BelowZero = "below-zero";
    public const string Unstated = "unstated";
    public const string UnknownLabel = "unknown-label";
    public const string BodyType = "body-type-unknown";
    public const string PaidElsewhere = "paid-elsewhere";
    public const string OwnDefinition = "own-definition";
    public const string OtherBodyType = "other-body-type";
    public const string CutOff = "cut-off";
    public const string Untitled = "untitled";
    public const string OtherMatter = "other-matter";
}

namespace Mingsuan.Application;

/// <summary>
/// The one-sided upper bound of a share after Clopper and Pearson: the largest share under which so few cases, or fewer, are
/// still seen in one of twenty samples. Floating point will do: a probability is no amount.
/// </summary>
internal static class BinomialBound
{
    private const double Risk = 0.05;
    private const int Halvings = 60;
    private const int Decimals = 7;

    /// <summary>The bound for so many cases in that many trials; null without trials.</summary>
    public static decimal? Of(int cases, int trials)
    {
        if (trials == 0) return null;
        if (cases >= trials) return 1;
        var (low, high) = ((double)cases / trials, 1.0);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            if (AtMost(cases, trials, middle) > Risk) low = middle;
            else high = middle;
        }

        return decimal.Round((decimal)high, Decimals);
    }

    /// <summary>The probability of so many cases or fewer; in logarithms, since a single term may be too small for a number.</summary>
    private static double AtMost(int cases, int trials, double share)
    {
        var (term, sum) = (trials * Math.Log(1 - share), 0.0);
        for (var count = 0; ; count++)
        {
            sum += Math.Exp(term);
            if (count == cases) return sum;
            term += Math.Log((double)(trials - count) / (count + 1)) + Math.Log(share) - Math.Log(1 - share);
        }
    }
}

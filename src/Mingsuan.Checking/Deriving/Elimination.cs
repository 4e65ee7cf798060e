using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Where bounds no longer move, equalities are added and subtracted (Gauss and Jordan, with pivots of one, so that all stays exact) until one of them
/// has a single unknown left.
/// </summary>
internal static class Elimination
{
    /// <summary>More equalities than any document left open in trials; beyond it nothing is eliminated.</summary>
    private const int MostRows = 600;

    /// <summary>Bounds so near to one another (yuan) are rounding, not ignorance.</summary>
    private const decimal Near = 1_000;

    /// <summary>Narrows what single unknowns are left; true where a bound moved.</summary>
    public static bool Narrow(IEnumerable<SumBound> constraints, StepClock clock)
    {
        var rows = constraints.Where(constraint => constraint.IsEqual && constraint.Parts.Prepend(constraint.Whole).Any(IsUnknown)).Select(Row.Of).ToList();
        if (rows.Count is 0 or > MostRows) return false;
        Reduce(rows);
        var hasMoved = false;
        foreach (var row in rows) hasMoved |= row.Narrow(clock);
        return hasMoved;
    }

    private static bool IsUnknown(Quantity quantity) => !quantity.IsFixed && (quantity.High is not { } high || high - quantity.Low > Near);

    private static void Reduce(List<Row> rows)
    {
        foreach (var row in rows)
        {
            if (row.Pivot() is not { } pivot) continue;
            foreach (var other in rows)
            {
                if (other != row) other.Eliminate(pivot, row);
            }
        }
    }

    /// <summary>A sum of unknowns times their factors that makes zero with what is known.</summary>
    private sealed class Row
    {
        private readonly Dictionary<Quantity, decimal> factors = [];
        private readonly HashSet<SumBound> sources = [];
        private readonly HashSet<Quantity> known = [];
        private Interval constant = Interval.Exact(0);

        public static Row Of(SumBound constraint)
        {
            var row = new Row();
            row.sources.Add(constraint);
            row.Add(constraint.Whole, 1);
            foreach (var part in constraint.Parts) row.Add(part, -1);
            return row;
        }

        /// <summary>An unknown with the factor one, or null.</summary>
        public Quantity? Pivot() => factors.FirstOrDefault(factor => Math.Abs(factor.Value) == 1).Key;

        /// <summary>Takes the other row off as often as it takes to be rid of its pivot.</summary>
        public void Eliminate(Quantity pivot, Row other)
        {
            if (!factors.TryGetValue(pivot, out var own)) return;
            var times = -own / other.factors[pivot]; // a pivot's factor is one
            foreach (var (quantity, factor) in other.factors) Change(quantity, factor * times);
            constant += other.constant.Scale(times);
            sources.UnionWith(other.sources);
            known.UnionWith(other.known);
        }

        /// <summary>Sets the bounds of a single unknown.</summary>
        public bool Narrow(StepClock clock)
        {
            if (factors.Count != 1 || sources.Count < 2) return false;
            var (quantity, factor) = factors.First();
            var value = constant.Scale(-1 / factor);
            if (value.High < 0) return false;
            var reason = new SumBound(ProofKind.Elimination, quantity, [.. known], IsEqual: true, clock) { Sources = [.. sources] };
            return quantity.Raise(value.Low, reason) | quantity.Limit(value.High, reason);
        }

        private void Add(Quantity quantity, decimal factor)
        {
            if (IsUnknown(quantity))
            {
                Change(quantity, factor);
                return;
            }

            constant += new Interval(quantity.Low, quantity.High ?? quantity.Low).Scale(factor); // what is known is bounded
            known.Add(quantity);
        }

        private void Change(Quantity quantity, decimal by)
        {
            var factor = factors.GetValueOrDefault(quantity) + by;
            if (factor == 0) factors.Remove(quantity);
            else factors[quantity] = factor;
        }
    }
}

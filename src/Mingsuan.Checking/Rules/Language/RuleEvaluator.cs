using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;

namespace Mingsuan.Checking;

/// <summary>
/// Evaluates expressions of the rule language over one disclosure. Null is “nothing is known”: it makes a comparison unknown, and a
/// junction that does not hang on it is known all the same.
/// </summary>
internal sealed class RuleEvaluator(DisclosureThings things)
{
    private readonly ThingProperties properties = new(things);
    private readonly StatedAmounts amounts = new(things.Disclosure);

    public ThingProperties Properties => properties;

    /// <summary>The value, or null where it cannot be known; <paramref name="scope"/> holds the things in scope behind the document, outermost first.</summary>
    public object? Value(RuleExpression expression, ImmutableList<object> scope) => expression switch
    {
        RuleExpression.NumberValue number => number.Value,
        RuleExpression.TextValue text => text.Value,
        RuleExpression.Thing thing => thing.Depth == 0 ? things : scope[thing.Depth - 1],
        RuleExpression.Property property => Value(property.Of, scope) is { } thing ? properties.Of(thing, property.Name) : null,
        RuleExpression.Not not => Truth(not.Operand, scope) is { } truth ? !truth : null,
        RuleExpression.Junction junction => Junction(junction, scope),
        RuleExpression.Comparison comparison => Comparison(comparison, scope),
        RuleExpression.HasWords has => Text(has.Text, scope) is { } text ? has.Words.Any(word => text.Contains(word, StringComparison.Ordinal)) : null,
        RuleExpression.HasPattern has => Text(has.Text, scope) is { } text ? has.Pattern.Value.IsMatch(text) : null,
        RuleExpression.Arithmetic arithmetic => Arithmetic(arithmetic, scope),
        RuleExpression.Aggregate aggregate => Aggregate(aggregate, scope),
        RuleExpression.NumberOf number => decimal.TryParse(Text(number.Text, scope), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null,
        RuleExpression.Known known => Value(known.Operand, scope) is not null,
        RuleExpression.Amount amount => amounts.At(amount.Coordinates),
        _ => throw new InvalidOperationException($"nothing evaluates a {expression.GetType().Name}"),
    };

    /// <summary>The truth of an expression, or null where it cannot be known.</summary>
    public bool? Truth(RuleExpression expression, ImmutableList<object> scope) => (bool?)Value(expression, scope);

    private string? Text(RuleExpression expression, ImmutableList<object> scope) => (string?)Value(expression, scope);

    private object? Junction(RuleExpression.Junction junction, ImmutableList<object> scope)
    {
        var left = Truth(junction.Left, scope);
        if (left == junction.IsOr) return left;
        var right = Truth(junction.Right, scope);
        return right == junction.IsOr ? right : left is null ? null : right;
    }

    private object? Comparison(RuleExpression.Comparison comparison, ImmutableList<object> scope)
    {
        if (Value(comparison.Left, scope) is not { } left || Value(comparison.Right, scope) is not { } right) return null;
        return comparison.Operator switch
        {
            "=" => left.Equals(right),
            "!=" => !left.Equals(right),
            "<" => Order(left, right) < 0,
            "<=" => Order(left, right) <= 0,
            ">" => Order(left, right) > 0,
            _ => Order(left, right) >= 0,
        };
    }

    private static int Order(object left, object right) => ((IComparable)left).CompareTo(right);

    private object? Arithmetic(RuleExpression.Arithmetic arithmetic, ImmutableList<object> scope) => (Value(arithmetic.Left, scope), Value(arithmetic.Right, scope)) switch
    {
        (DateOnly left, DateOnly right) => (decimal)(left.DayNumber - right.DayNumber),
        (decimal left, decimal right) => Calculate(arithmetic.Operator, left, right),
        _ => null,
    };

    /// <summary>Nothing where there is no such number: by zero, or beyond what numbers can be.</summary>
    private static object? Calculate(string mark, decimal left, decimal right)
    {
        try
        {
            return mark switch { "+" => left + right, "-" => left - right, "*" => left * right, _ => right == 0 ? null : left / right };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private object? Aggregate(RuleExpression.Aggregate aggregate, ImmutableList<object> scope)
    {
        if (Value(aggregate.List, scope) is not IEnumerable<object> list) return null;
        if (aggregate.Where is { } where) list = list.Where(element => Truth(where, scope.Add(element)) == true);
        if (aggregate.Function == "those") return list.ToList();
        if (aggregate.Function == "sum") return Sum(list.Select(element => (decimal?)Value(aggregate.Body!, scope.Add(element)))); // a sum has a body
        var truths = list.Select(element => aggregate.Body is null ? true : Truth(aggregate.Body, scope.Add(element)));
        return aggregate.Function switch
        {
            "count" => (decimal)truths.Count(truth => truth == true),
            "any" => Whether(truths, decisive: true),
            _ => Whether(truths, decisive: false),
        };
    }

    private static decimal? Sum(IEnumerable<decimal?> numbers) => numbers.Aggregate((decimal?)0, (sum, number) => sum + number);

    /// <summary>The decisive truth where one is it; else unknown where one is unknown.</summary>
    private static bool? Whether(IEnumerable<bool?> truths, bool decisive)
    {
        bool? found = !decisive;
        foreach (var truth in truths)
        {
            if (truth == decisive) return decisive;
            if (truth is null) found = null;
        }

        return found;
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Mingsuan.Catalog;

/// <summary>A typed expression of the rule language. It has no side effects and always ends: there are no loops but over the things of a document.</summary>
public abstract record RuleExpression(RuleType Type)
{
    public sealed record NumberValue(decimal Value) : RuleExpression(RuleType.Number);

    public sealed record TextValue(string Value) : RuleExpression(RuleType.Text);

    /// <summary>The thing that the rule is about, the document, or the element that an enclosing <c>count</c>, <c>any</c>, <c>all</c> or <c>sum</c> is at: <see cref="Depth"/> 0 is the document.</summary>
    public sealed record Thing(string Kind, int Depth) : RuleExpression(RuleType.One(Kind));

    /// <summary>A property of a thing.</summary>
    public sealed record Property(RuleExpression Of, string Name, RuleType ValueType) : RuleExpression(ValueType);

    public sealed record Not(RuleExpression Operand) : RuleExpression(RuleType.Truth);

    /// <summary>True where both, or with <see cref="IsOr"/> either, are true.</summary>
    public sealed record Junction(bool IsOr, RuleExpression Left, RuleExpression Right) : RuleExpression(RuleType.Truth);

    /// <summary>= != &lt; &lt;= &gt; &gt;= between values of one type.</summary>
    public sealed record Comparison(string Operator, RuleExpression Left, RuleExpression Right) : RuleExpression(RuleType.Truth);

    /// <summary>True where the text holds one of the words.</summary>
    public sealed record HasWords(RuleExpression Text, ImmutableArray<string> Words) : RuleExpression(RuleType.Truth);

    /// <summary>True where the pattern matches somewhere in the text.</summary>
    public sealed record HasPattern(RuleExpression Text, Lazy<Regex> Pattern) : RuleExpression(RuleType.Truth);

    /// <summary>+ - * ÷ of numbers; - of two dates is the days between them.</summary>
    public sealed record Arithmetic(string Operator, RuleExpression Left, RuleExpression Right) : RuleExpression(RuleType.Number);

    /// <summary>count, any, all, sum or those over the things of a list for which <see cref="Where"/> is true; it and <see cref="Body"/> see the element.</summary>
    public sealed record Aggregate(string Function, RuleExpression List, RuleExpression? Where, RuleExpression? Body, RuleType Result) : RuleExpression(Result);

    /// <summary>The number that a text is; nothing where it is none.</summary>
    public sealed record NumberOf(RuleExpression Text) : RuleExpression(RuleType.Number);

    /// <summary>True where the operand has a value.</summary>
    public sealed record Known(RuleExpression Operand) : RuleExpression(RuleType.Truth);

    /// <summary>The amount in yuan that the document states at those coordinates, all being all elsewhere; nothing where it states none.</summary>
    public sealed record Amount(ImmutableArray<(string Dimension, string Member)> Coordinates) : RuleExpression(RuleType.Number);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>
/// Parses and types an expression of the rule language (docs/rule-language.md). Names are properties of the nearest thing that has
/// them, from the inside out, or the things themselves.
/// </summary>
public sealed class RuleParser
{
    private static readonly string[] Comparisons = ["=", "!=", "<", "<=", ">", ">="];
    private readonly IReadOnlyList<RuleToken> tokens;
    private readonly List<string> things;
    private readonly RuleTerms terms;
    private int at;

    private RuleParser(string text, IEnumerable<string> kinds, RuleTerms terms) =>
        (tokens, things, this.terms) = (new RuleScanner(text).Scan(), [.. kinds], terms);

    private RuleToken Token => tokens[at];

    /// <summary>The expression, which must be of that type; the things in scope are the document and then <paramref name="kinds"/>, outermost first.</summary>
    /// <exception cref="RuleSyntaxException">The text is no expression, or of another type.</exception>
    public static RuleExpression Parse(string text, RuleType? type, IEnumerable<string> kinds, RuleTerms terms)
    {
        var parser = new RuleParser(text, kinds.Prepend("document"), terms);
        var expression = parser.Or();
        if (parser.Token.Kind != RuleTokenKind.End) throw parser.Fault("an operator or the end");
        if (type is not null) Expect(expression, type, 0);
        return expression;
    }

    private RuleExpression Or()
    {
        var left = And();
        while (TakeName("or")) left = Join(isOr: true, left, And);
        return left;
    }

    private RuleExpression And()
    {
        var left = Not();
        while (TakeName("and")) left = Join(isOr: false, left, Not);
        return left;
    }

    private RuleExpression.Junction Join(bool isOr, RuleExpression left, Func<RuleExpression> right)
    {
        var position = Token.Position;
        Expect(left, RuleType.Truth, position);
        var other = right();
        Expect(other, RuleType.Truth, position);
        return new RuleExpression.Junction(isOr, left, other);
    }

    private RuleExpression Not()
    {
        if (!TakeName("not")) return Comparison();
        var position = Token.Position;
        var operand = Not();
        Expect(operand, RuleType.Truth, position);
        return new RuleExpression.Not(operand);
    }

    private RuleExpression Comparison()
    {
        var left = Sum();
        if (TakeName("has")) return Has(left);
        if (Token.Kind != RuleTokenKind.Mark || !Comparisons.Contains(Token.Text)) return left;
        var mark = Take();
        var right = Sum();
        (left, right) = (Alike(left, right.Type), Alike(right, left.Type));
        if (left.Type.Kind is not null || left.Type != right.Type) throw new RuleSyntaxException(mark.Position, $"{left.Type} and {right.Type} cannot be compared", "two values of one type");
        if (mark.Text is not ("=" or "!=") && (left.Type == RuleType.Truth || left.Type.IsText)) throw new RuleSyntaxException(mark.Position, $"{left.Type} has no order", "numbers or dates");
        return new RuleExpression.Comparison(mark.Text, left, right);
    }

    /// <summary>A literal is as printed beside a printed text and folded beside a folded one.</summary>
    private static RuleExpression Alike(RuleExpression value, RuleType other) => value switch
    {
        RuleExpression.TextValue literal when other == RuleType.Print => literal with { Type = RuleType.Print },
        RuleExpression.TextValue literal => literal with { Value = TextFolding.Fold(literal.Value) },
        _ => value,
    };

    private RuleExpression Has(RuleExpression text)
    {
        var token = Take();
        if (!text.Type.IsText) throw new RuleSyntaxException(token.Position, $"this is {text.Type}", RuleType.Text.Name);
        if (token.Kind == RuleTokenKind.Text) return new RuleExpression.HasWords(text, [.. token.Text.Split('|').Select(word => text.Type == RuleType.Print ? word : TextFolding.Fold(word))]);
        if (token.Kind != RuleTokenKind.Pattern) throw new RuleSyntaxException(token.Position, $"“{token.Text}” stands behind has", "\"word|word\" or /pattern/");
        return new RuleExpression.HasPattern(text, Pattern(token));
    }

    private Lazy<Regex> Pattern(RuleToken token)
    {
        try
        {
            return terms.Pattern(token.Text.Replace("\\/", "/", StringComparison.Ordinal));
        }
        catch (ArgumentException fault)
        {
            throw new RuleSyntaxException(token.Position, $"the pattern cannot be read ({fault.Message})", "a regular expression");
        }
    }

    private RuleExpression Sum()
    {
        var left = Product();
        while (Token is { Kind: RuleTokenKind.Mark, Text: "+" or "-" }) left = Calculate(left, Product);
        return left;
    }

    private RuleExpression Product()
    {
        var left = Primary();
        while (Token is { Kind: RuleTokenKind.Mark, Text: "*" or "÷" }) left = Calculate(left, Primary);
        return left;
    }

    private RuleExpression.Arithmetic Calculate(RuleExpression left, Func<RuleExpression> next)
    {
        var mark = Take();
        var right = next();
        var fits = left.Type == right.Type && (left.Type == RuleType.Number || (left.Type == RuleType.Date && mark.Text == "-"));
        return fits ? new RuleExpression.Arithmetic(mark.Text, left, right) : throw new RuleSyntaxException(mark.Position, $"{left.Type} {mark.Text} {right.Type}", "two numbers, or the difference of two dates");
    }

    private RuleExpression Primary()
    {
        var token = Take();
        switch (token.Kind)
        {
            case RuleTokenKind.Number: return new RuleExpression.NumberValue(decimal.Parse(token.Text, CultureInfo.InvariantCulture));
            case RuleTokenKind.Text: return new RuleExpression.TextValue(token.Text);
            case RuleTokenKind.Mark when token.Text == "(": return Close(Or());
            case RuleTokenKind.Name: return Named(token);
            default:
                at--;
                throw Fault("a name, a number or a text");
        }
    }

    private RuleExpression Named(RuleToken name) => name.Text switch
    {
        "count" or "any" or "all" or "sum" or "those" => Aggregate(name),
        "known" => Known(),
        "number" when Token.Text == "(" => NumberOf(),
        "amount" when Token.Text == "[" => Amount(),
        _ => Path(Start(name)),
    };

    private RuleExpression Path(RuleExpression start)
    {
        while (TakeMark("."))
        {
            var name = Take();
            if (start.Type is not { Kind: { } kind, IsList: false }) throw new RuleSyntaxException(name.Position, $"{start.Type} has no properties", "one thing before the point");
            start = RuleVocabulary.Of(kind).TryGetValue(name.Text, out var type)
                ? new RuleExpression.Property(start, name.Text, type)
                : throw new RuleSyntaxException(name.Position, $"a {kind} has no “{name.Text}”", $"one of {string.Join(", ", RuleVocabulary.Of(kind).Keys.Order(StringComparer.Ordinal))}");
        }

        return start;
    }

    private RuleExpression Start(RuleToken name)
    {
        for (var depth = things.Count - 1; depth >= 0; depth--)
        {
            if (things[depth] == name.Text) return new RuleExpression.Thing(name.Text, depth);
            if (RuleVocabulary.Of(things[depth]).TryGetValue(name.Text, out var type)) return new RuleExpression.Property(new RuleExpression.Thing(things[depth], depth), name.Text, type);
        }

        throw new RuleSyntaxException(name.Position, $"nothing is called “{name.Text}” here", $"a property of {string.Join(" or ", things.AsEnumerable().Reverse())}");
    }

    private RuleExpression.Aggregate Aggregate(RuleToken function)
    {
        Expect("(");
        var position = Token.Position;
        var list = Or();
        if (list.Type is not { IsList: true, Kind: { } kind }) throw new RuleSyntaxException(position, $"{list.Type} is no list", "a list of things");
        var where = TakeName("where") ? OfEach(kind, RuleType.Truth) : null;
        RuleExpression? body = null;
        if (function.Text != "those" && TakeMark(","))
        {
            body = OfEach(kind, function.Text == "sum" ? RuleType.Number : RuleType.Truth);
        }
        else if (function.Text is "all" or "sum")
        {
            throw Fault($"a comma and what {function.Text} asks of each");
        }

        Expect(")");
        return new RuleExpression.Aggregate(function.Text, list, where, body, function.Text switch { "count" or "sum" => RuleType.Number, "those" => list.Type, _ => RuleType.Truth });
    }

    /// <summary>An expression that sees the element.</summary>
    private RuleExpression OfEach(string kind, RuleType type)
    {
        things.Add(kind);
        var position = Token.Position;
        var expression = Or();
        things.RemoveAt(things.Count - 1);
        Expect(expression, type, position);
        return expression;
    }

    private RuleExpression.NumberOf NumberOf()
    {
        Expect("(");
        var position = Token.Position;
        var text = Close(Or());
        return text.Type.IsText ? new RuleExpression.NumberOf(text) : throw new RuleSyntaxException(position, $"this is {text.Type}", RuleType.Text.Name);
    }

    private RuleExpression.Known Known()
    {
        Expect("(");
        return new RuleExpression.Known(Close(Or()));
    }

    private RuleExpression.Amount Amount()
    {
        Expect("[");
        var coordinates = ImmutableArray.CreateBuilder<(string, string)>();
        while (!TakeMark("]"))
        {
            var dimension = Take();
            Expect("=");
            var member = Take();
            if (dimension.Kind != RuleTokenKind.Name || member.Kind is not (RuleTokenKind.Name or RuleTokenKind.Number)) throw new RuleSyntaxException(dimension.Position, $"“{dimension.Text}={member.Text}” is no coordinate", "dimension=member");
            if (!terms.IsMember(dimension.Text, member.Text)) throw new RuleSyntaxException(member.Position, $"{dimension.Text} has no member “{member.Text}”", "a dimension and a member of data/dimensions, or a code");
            coordinates.Add((dimension.Text, member.Text));
        }

        return new RuleExpression.Amount(coordinates.ToImmutable());
    }

    private RuleExpression Close(RuleExpression expression)
    {
        Expect(")");
        return expression;
    }

    private RuleToken Take() => Token.Kind == RuleTokenKind.End ? throw Fault("more") : tokens[at++];

    private bool TakeName(string name) => TakeIf(RuleTokenKind.Name, name);

    private bool TakeMark(string mark) => TakeIf(RuleTokenKind.Mark, mark);

    private bool TakeIf(RuleTokenKind kind, string text)
    {
        if (Token.Kind != kind || Token.Text != text) return false;
        at++;
        return true;
    }

    private void Expect(string mark)
    {
        if (!TakeMark(mark)) throw Fault($"“{mark}”");
    }

    private static void Expect(RuleExpression expression, RuleType type, int position)
    {
        if (expression.Type != type) throw new RuleSyntaxException(position, $"this is {expression.Type}", type.Name);
    }

    private RuleSyntaxException Fault(string expected) => new(Token.Position, Token.Kind == RuleTokenKind.End ? "the expression ends" : $"“{Token.Text}” stands here", expected);
}

using System.Text;

namespace Mingsuan.Checking;

/// <summary>
/// Something that must hold between printed numbers. The left side is what is stated, the right side what it must equal or
/// may at most be.
/// </summary>
public sealed class Identity
{
    internal Identity(IdentityKind kind, string rule, Side left, Side right, Relation relation = Relation.Equal)
    {
        (Kind, Rule, Left, Right, Relation) = (kind, rule, left, right, relation);
        (Outcome, Difference, Tolerance) = Judge.Linear(left, right, relation);
    }

    internal Identity(IdentityKind kind, string rule, Side left, Side right, Verdict verdict)
    {
        (Kind, Rule, Left, Right) = (kind, rule, left, right);
        (Outcome, Difference, Tolerance) = verdict;
    }

    public IdentityKind Kind { get; }

    /// <summary>The id of the message that a broken one is reported with.</summary>
    public string Rule { get; }

    /// <summary>What is stated.</summary>
    public Side Left { get; }

    /// <summary>What it is compared with.</summary>
    public Side Right { get; }

    public Relation Relation { get; }

    /// <summary>How the right side makes its value.</summary>
    public Formula Formula { get; internal init; }

    /// <summary>Why it must hold where the coordinates alone do not say so, in ids; else empty.</summary>
    public string Evidence { get; internal init; } = string.Empty;

    /// <summary>False for a mapping that is only plausible.</summary>
    public bool IsFirm { get; internal init; } = true;

    /// <summary>True where it is one because a slip of the pen makes one of the two sides of the other.</summary>
    public bool RestsOnSlip { get; private init; }

    /// <summary>The identities that make up a joint one, or that this one is the reason for.</summary>
    public IReadOnlyList<Identity> Involved { get; internal init; } = [];

    public Outcome Outcome { get; }

    /// <summary>Left less right, in yuan or percent.</summary>
    public decimal Difference { get; }

    /// <summary>What rounding can explain of the difference, in the same unit.</summary>
    public decimal Tolerance { get; }

    /// <summary>The same, left undecided.</summary>
    internal Identity Undecided(string reason) => new(Kind, Rule, Left, Right, Verdict.Undecided(reason))
    {
        Formula = Formula,
        Evidence = Evidence,
        IsFirm = IsFirm,
    };

    /// <summary>The same identity, which is one only because a slip explains why it does not hold.</summary>
    internal Identity ShownBySlip() => new(Kind, Rule, Left, Right, Relation) { IsFirm = IsFirm, Evidence = Evidence, RestsOnSlip = true };

    public bool IsBroken => Outcome.Kind == OutcomeKind.Broken;

    /// <summary>The kind, the rule and the labels of all places: the same for every reading of the same document.</summary>
    public string Key
    {
        get
        {
            var text = new StringBuilder().Append(Kind).Append(':').Append(Rule);
            foreach (var term in Terms) text.Append('|').Append(Labels.Of(term.Claim));
            return text.ToString();
        }
    }

    /// <summary>The terms of both sides.</summary>
    public IEnumerable<Term> Terms => Left.Terms.Concat(Right.Terms);

    /// <inheritdoc/>
    public override string ToString() => $"{Outcome.Kind} {Key} ({Difference})";
}

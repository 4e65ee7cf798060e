using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>The numbers of a document and the firm identities between them that hold or are broken.</summary>
internal sealed class LocatingGraph
{
    private readonly Dictionary<object, PrintedNumber> numbers = [];
    private readonly List<Constraint> constraints = [];

    /// <summary>The graph of those identities; which of them are broken, they say themselves.</summary>
    public LocatingGraph(IEnumerable<Identity> identities)
    {
        foreach (var identity in identities.Where(IsConstraint)) Add(identity);
    }

    public IReadOnlyCollection<PrintedNumber> Numbers => numbers.Values;

    public IReadOnlyList<Constraint> Constraints => constraints;

    /// <summary>The number that makes the claim, or null where nothing that was decided contains it.</summary>
    public PrintedNumber? Find(Claim claim) => numbers.GetValueOrDefault(Witnesses.Printed(claim));

    private static bool IsConstraint(Identity identity) =>
        identity is { IsFirm: true, Kind: not IdentityKind.Joint, Outcome.Kind: OutcomeKind.Holds or OutcomeKind.Rounded or OutcomeKind.Broken };

    private void Add(Identity identity)
    {
        var terms = new List<(PrintedNumber Number, decimal Factor)>();
        foreach (var term in identity.Left.Terms) Add(terms, term.Claim, term.Coefficient);
        foreach (var term in identity.Right.Terms) Add(terms, term.Claim, -term.Coefficient);
        foreach (var term in identity.Involved.SelectMany(involved => involved.Terms)) Add(terms, term.Claim, 0);
        var constraint = new Constraint(constraints.Count, identity, terms);
        constraints.Add(constraint);
        foreach (var (number, _) in terms) number.Constraints.Add(constraint);
    }

    private void Add(List<(PrintedNumber Number, decimal Factor)> terms, Claim claim, decimal factor)
    {
        var number = NumberOf(claim);
        var known = number.LastSeen != constraints.Count ? -1 : terms.FindIndex(term => ReferenceEquals(term.Number, number));
        number.LastSeen = constraints.Count;
        if (known < 0) terms.Add((number, factor));
        else terms[known] = (number, terms[known].Factor + factor);
    }

    private PrintedNumber NumberOf(Claim claim)
    {
        var key = Witnesses.Printed(claim);
        if (!numbers.TryGetValue(key, out var number)) numbers.Add(key, number = new PrintedNumber(numbers.Count, claim));
        return number;
    }
}

using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Finds the account that a row's code and name mean, on one classification: whole codes, codes broken in narrow cells, names alone.</summary>
internal sealed class AccountResolver(ReadingContext context)
{
    public DisclosureCatalog Catalog => context.Catalog;

    /// <summary>True for the dimensions whose members are codes.</summary>
    public bool IsClassification(Dimension dimension) => context.Catalog.Classifications.ContainsKey(dimension.Id);

    /// <summary>The member of the dimension that code pieces and name mean; null where neither means an account.</summary>
    /// <param name="below">The names of the rows that follow.</param>
    public Member? Resolve(Dimension dimension, IReadOnlyList<string> pieces, Label name, Member? above, Place place, IEnumerable<Label>? below = null)
    {
        var digits = string.Concat(pieces);
        if (AccountCode.TryParse(digits, out var code) && (name.Words.Length == 0 || Fits(dimension, code, name) || !IsPieced(pieces)))
        {
            return Misprinted(dimension, pieces, code, name, place) ?? Known(dimension, code, name, place);
        }

        if (pieces.Count > 0 && ByFragments(dimension, pieces, name) is { } mended)
        {
            context.Note("code-mended", Severity.Information, place, ("printed", string.Join(' ', pieces)), ("code", mended.Id), ("name", mended.Label));
            return mended;
        }

        if (AccountCode.TryParse(digits, out code)) return Misprinted(dimension, pieces, code, name, place) ?? Known(dimension, code, name, place);
        return pieces.Count == 0 ? ByName(dimension, name, above, below ?? [], place) : null;
    }

    /// <summary>The dimension whose codes begin as this one does: 2 functional, 3 departmental, 5 government economic.</summary>
    public Dimension? DimensionOf(string digits) => digits.Length == 0 ? null : digits[0] switch
    {
        '2' => context.Cube.Function,
        '3' => context.Cube.Economic,
        '5' => context.Cube.GovernmentEconomic,
        _ => null,
    };

    /// <summary>
    /// The account of that name: where several share it, the one below <paramref name="above"/> or beside the nearest account above that, else the
    /// one beside which the names that follow stand too, else the one that the document prints with its code. Where nothing of all that tells, the
    /// first is taken, and that is noted.
    /// </summary>
    public Member? ByName(Dimension dimension, Label name, Member? above, IEnumerable<Label> below, Place place)
    {
        var members = Named(dimension, name).OrderBy(member => IsCurrent(dimension, member) ? 0 : 1).ToList();
        for (var parent = above; parent is { IsAll: false }; parent = parent.Parent)
        {
            if (members.Find(member => member.Parent == parent) is { } near) return near;
        }

        var widest = members.FindAll(member => member.Depth == members.Min(other => other.Depth));
        var fitting = Beside(dimension, widest, below);
        if (fitting.Find(context.CodedAccounts.Contains) is { } coded) return coded;
        NoteNamesakes(dimension, name, fitting, place);
        return fitting.FirstOrDefault();
    }

    private void NoteNamesakes(Dimension dimension, Label name, List<Member> members, Place place)
    {
        var current = members.FindAll(member => IsCurrent(dimension, member));
        if (current.Count < 2) return;
        context.NoteOnce("account-name-shared", Severity.Information, place, ("name", name.Text), ("code", current[0].Id), ("others", string.Join('、', current.Skip(1).Select(member => member.Id))));
    }

    /// <summary>The members below whose parents the names that follow stand as well, as far as they tell.</summary>
    private static List<Member> Beside(Dimension dimension, List<Member> members, IEnumerable<Label> below)
    {
        foreach (var name in below)
        {
            if (members.Count < 2) break;
            var parents = Named(dimension, name).Select(member => member.Parent).ToHashSet();
            var near = members.FindAll(member => parents.Contains(member.Parent));
            if (near.Count == 0) break;
            members = near;
        }

        return members;
    }

    private static IEnumerable<Member> Named(Dimension dimension, Label name) =>
        (name.Term?.In(dimension) ?? []).Select(sense => sense[dimension]).OfType<Member>();

    /// <summary>True for an account that is valid in the document's year.</summary>
    private bool IsCurrent(Dimension dimension, Member member) =>
        AccountCode.TryParse(member.Id, out var code) && context.Catalog.Classifications[dimension.Id].Find(code, context.Year)?.IsValidIn(context.Year) == true;

    private static bool IsPieced(IReadOnlyList<string> pieces) => pieces.Count > 1 && pieces.Any(piece => piece.Length < 2);

    private static bool Fits(Dimension dimension, AccountCode code, Label name) =>
        name.Term?.In(dimension).Any(sense => sense[dimension]!.Id == code.Digits) == true;

    private Member Known(Dimension dimension, AccountCode code, Label name, Place place)
    {
        if (dimension.Find(code.Digits) is { } known)
        {
            context.CodedAccounts.Add(known);
            return known;
        }

        var parent = code.Parent;
        while (parent is { } up && dimension.Find(up.Digits) is null) parent = up.Parent;
        var whole = parent is { } found ? dimension[found.Digits] : dimension.Root;
        var isDivided = whole.Children.Any(child => !child.IsLocal);
        context.NoteOnce(isDivided ? "unknown-code" : "local-code", isDivided ? Severity.Warning : Severity.Information, place, ("code", code.Digits), ("name", name.Text));
        return context.Locals.Account(whole, code, name.Text);
    }

    /// <summary>
    /// A code in several cells of a category that does not exist, beside the name of one account that differs in a single cell (7 11 02 事业单位医疗): that
    /// account, and the misprint is told; else null.
    /// </summary>
    private Member? Misprinted(Dimension dimension, IReadOnlyList<string> pieces, AccountCode code, Label name, Place place)
    {
        if (pieces.Count < 2 || dimension.Find(code.Digits[..3]) is not null) return null;
        var fitting = Named(dimension, name).Where(member => Differences(member.Id, pieces) == 1).ToList();
        if (fitting is not [var account]) return null;
        context.Note("unknown-code", Severity.Warning, place, ("code", string.Join(' ', pieces)), ("name", name.Text));
        return account;
    }

    /// <summary>In how many cells the code is printed otherwise; more than one where it has other levels.</summary>
    private static int Differences(string code, IReadOnlyList<string> pieces) => code.Length == 3 + (2 * (pieces.Count - 1))
        ? pieces.Where((piece, index) => piece != (index == 0 ? code[..3] : code.Substring(1 + (2 * index), 2))).Count()
        : int.MaxValue;

    /// <summary>A code whose cells lost digits: the one account of that name whose parts begin with the pieces.</summary>
    private static Member? ByFragments(Dimension dimension, IReadOnlyList<string> pieces, Label name)
    {
        var fitting = Named(dimension, name).Where(member => HasPieces(member.Id, pieces)).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private static bool HasPieces(string code, IReadOnlyList<string> pieces)
    {
        if (code.Length < 3 || pieces.Count > 1 + ((code.Length - 3) / 2)) return false;
        if (!IsPiece(code[..3], pieces[0])) return false;
        for (var i = 1; i < pieces.Count; i++)
        {
            if (!IsPiece(code.Substring(1 + (2 * i), 2), pieces[i])) return false;
        }

        return true;
    }

    /// <summary>True where the piece is the digits, or what is left of them when the cell lost some at the end of a line.</summary>
    private static bool IsPiece(string digits, string piece) =>
        digits.StartsWith(piece, StringComparison.Ordinal) || digits.EndsWith(piece, StringComparison.Ordinal);
}

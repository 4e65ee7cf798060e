using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>What the words before a number say of it. Unclear: several subjects for one number, or a name of several accounts.</summary>
internal readonly record struct Mention(Coordinate Own, bool IsBothFlows, bool IsTotal, bool IsUnclear)
{
    /// <summary>True where the words name no subject.</summary>
    public bool IsEmpty => !IsBothFlows && !IsUnclear && Own.IsBlank();
}

/// <summary>Joins the phrases of a clause to what they state together, each narrowed by the code beside it, what stands around, and its level.</summary>
internal sealed class SubjectResolver(ReadingContext context)
{
    private readonly CubeSpace cube = context.Cube;
    private readonly NarrativeGrammar grammar = context.Catalog.Narrative;
    private readonly AccountNames names = new(context);

    /// <summary>What the tokens of a folded text say, inside <paramref name="around"/>.</summary>
    public Mention Resolve(IEnumerable<Token> tokens, string folded, Coordinate around)
    {
        var found = new Mention(cube.Blank, false, false, false);
        Token? before = null;
        Token.Phrase? loose = null;
        foreach (var token in tokens)
        {
            if (token is Token.Phrase { Level: 0 } named && IsAccount(named) && RunsIntoBody(named, folded)) continue;
            if (loose is not null && EndsName(loose, token)) loose = null;
            if (loose is not null && IsInsideName(loose, token)) (found, loose) = (found with { Own = WithoutAccounts(found.Own) }, null);
            if (token is Token.Phrase { IsFree: false, Level: 0 } name && IsAccount(name)) loose = name;
            found = token switch
            {
                Token.Code code => found with { Own = Coded(found.Own, before, code), IsUnclear = found.IsUnclear && !IsCodeOf(before, code) },
                Token.Phrase phrase => Add(found, phrase, before, folded, around),
                Token.AccountLevel level => Named(found, level.Start, level.Level, folded, around),
                Token.Word { Kind: NarrativeWordKind.BothFlows } word => found with { IsBothFlows = true, IsTotal = found.IsTotal || word.Meaning.IsTotal },
                _ => found,
            };
            if (token is Token.Phrase or Token.Code) before = token;
        }

        return found.IsBothFlows ? found with { Own = found.Own.Without(cube.Flow) } : found;
    }

    /// <summary>True where the code tells which of the accounts of that name is meant (行政运行（2010101）).</summary>
    private static bool IsCodeOf(Token? before, Token.Code code) =>
        before is Token.Phrase name && name.Term.Senses.Any(sense => sense[code.Member.Dimension] == code.Member);

    /// <summary>The code tells which of the accounts of the name before it is meant, also across classifications (资本性支出（310）).</summary>
    private Coordinate Coded(Coordinate own, Token? before, Token.Code code)
    {
        if (!IsCodeOf(before, code)) return own.With(code.Member);
        foreach (var dimension in (Dimension[])[cube.Function, cube.Economic, cube.GovernmentEconomic])
        {
            if (own[dimension] is { } named && ((Token.Phrase)before!).Term.Senses.Any(sense => sense[dimension] == named)) own = own.Without(dimension);
        }

        return own.With(code.Member);
    }

    /// <summary>True where a level ends the name (行政单位离退休费（项）), or an account of a stated level stands right behind it: both are one path (人大事务行政运行（项）).</summary>
    private bool EndsName(Token.Phrase loose, Token next) =>
        next is Token.AccountLevel || (next is Token.Phrase { Level: > 0 } phrase && (!IsAccount(phrase) || next.Start == loose.End));

    /// <summary>A name of a stated level that is none of the classification's: the account that it is most like, else no one knows whose the number is.</summary>
    private Mention Named(Mention found, int end, int level, string folded, Coordinate around) =>
        names.Find(folded, end, level, found.Own.Within(around)) is { } account ? found with { Own = found.Own.With(account), IsUnclear = false } : found with { IsUnclear = true };

    /// <summary>An account name that other words run into is part of a body's name (某市档案馆) where a year or a plain subject follows.</summary>
    private bool IsInsideName(Token.Phrase loose, Token next) => next switch
    {
        Token.Year => next.Start == loose.End,
        Token.Phrase phrase => !phrase.Term.Senses.IsEmpty && !IsAccount(phrase),
        _ => false,
    };

    /// <summary>True where the end of a body's name begins in the account's name and goes on behind it, or stands right behind it (省检察院, 教育局).</summary>
    private bool RunsIntoBody(Token.Phrase phrase, string folded) => context.Catalog.Pages.BodyEndings.Any(ending =>
        Enumerable.Range(1, ending.Length).Any(behind => phrase.End + behind - ending.Length is var start && start >= phrase.Start && folded.AsSpan(start).StartsWith(ending, StringComparison.Ordinal)));

    private bool IsAccount(Token.Phrase phrase) => phrase.Term.Senses is [var first, ..] && !IsPlain(first);

    private Coordinate WithoutAccounts(Coordinate own) => own.Without(cube.Function).Without(cube.Economic).Without(cube.GovernmentEconomic);

    private Mention Add(Mention found, Token.Phrase phrase, Token? before, string folded, Coordinate around)
    {
        var term = phrase.Term;
        var scope = found.Own.Within(around);
        if (grammar.GuardOf(folded[phrase.Start..phrase.End]) is { } guard && !(phrase.IsFree && guard.Stated.All(member => scope[member.Dimension]?.IsWithin(member) == true))) return found;
        if (term.Role == LabelRole.BothFlows) found = found with { IsBothFlows = true };
        if (term.Role == LabelRole.GrandTotal || (SaysFlow(term) && grammar.StartsWithTotal(folded.AsSpan(phrase.End)))) found = found with { IsTotal = true };
        if (term.Senses.IsEmpty) return found;
        if (SenseOf(term, phrase.Level, found.Own, scope) is not { } sense || (phrase.Level > 0 && IsPlain(sense)))
        {
            return phrase.Level > 0 ? Named(found, phrase.End, phrase.Level, folded, around) : found with { IsUnclear = found.Own.IsBlank() };
        }

        var conflict = sense.Stated.FirstOrDefault(member => found.Own[member.Dimension] is { } present && present.IsDisjointFrom(member));
        if (conflict is null) return found with { Own = found.Own.Join(sense), IsUnclear = found.IsUnclear && sense.SaysFlowOnly() };
        if (before is Token.Code && found.Own[conflict.Dimension] is not null) return found;
        var isJoined = before is not null && grammar.IsJoiner(folded[before.End..phrase.Start]);
        if (isJoined && conflict.Dimension == cube.Flow) return found with { IsBothFlows = true };
        return isJoined ? found with { IsUnclear = true } : found with { Own = found.Own.Join(sense) };
    }

    private bool SaysFlow(LexiconTerm term) => term.Role is LabelRole.Flow or LabelRole.BothFlows || term.First?[cube.Flow] is not null;

    private Coordinate? SenseOf(LexiconTerm term, int level, Coordinate own, Coordinate scope)
    {
        if (level == 0 && IsPlain(term.Senses[0])) return term.Senses[0];
        var accounts = term.Senses.Where(sense => !IsPlain(sense) && HasLevel(sense, level)).ToList();
        var senses = Prefer(accounts, IsValid); // a name that the classification of the year has not is that of another year's
        if (senses.Count == 0) return IsPlain(term.Senses[0]) ? term.Senses[0] : null;
        senses = Prefer(senses, sense => sense.FitsIn(own));
        senses = Prefer(senses, sense => sense.FitsIn(scope));
        senses = Prefer(senses, sense => sense[PreferredDimension(scope)] is not null);
        senses = Prefer(senses, sense => sense[cube.Function] is not null);
        senses = Prefer(senses, sense => sense[cube.Economic] is not null);
        var top = senses.FirstOrDefault(sense => senses.TrueForAll(other => other.Refines(sense)));
        return top;
    }

    private static List<Coordinate> Prefer(List<Coordinate> senses, Func<Coordinate, bool> test)
    {
        var preferred = senses.Where(test).ToList();
        return preferred.Count > 0 ? preferred : senses;
    }

    /// <summary>True where the sense is no account of a classification.</summary>
    private bool IsPlain(Coordinate sense) =>
        sense[cube.Function] is null && sense[cube.Economic] is null && sense[cube.GovernmentEconomic] is null;

    private static bool HasLevel(Coordinate sense, int level) => level == 0 || sense.Stated.Any(member => member.Depth == level);

    private bool IsValid(Coordinate sense)
    {
        var account = sense.Stated.First(member => context.Catalog.Classifications.Values.Any(each => each.Dimension == member.Dimension));
        var classification = context.Catalog.Classifications.Values.First(each => each.Dimension == account.Dimension);
        return classification.Accounts.Any(each => each.Code.Digits == account.Id && each.IsValidIn(context.Year));
    }

    /// <summary>Below basic expenditure account names are economic, else functional.</summary>
    private Dimension PreferredDimension(Coordinate scope) =>
        scope[cube.Nature]?.IsWithin(cube.Nature["basic"]) == true ? cube.Economic : cube.Function;
}

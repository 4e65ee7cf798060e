using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Reading;

namespace Mingsuan.Application;

/// <summary>The use case “mutate”: errors are planted one by one in the documents of a folder, and a check is to find them.</summary>
public sealed class MutateFiles(DisclosureCatalog catalog)
{
    private const int MostDraws = 400;

    private readonly ReadFile reader = new(catalog);

    /// <summary>
    /// Changed digits, each in a number drawn uniformly from the bound nonzero amounts of all documents, and errors of every other kind. The
    /// same seed draws the same errors. Files that make one disclosure are one document.
    /// </summary>
    public MutationReport Run(IReadOnlyList<string> paths, MutationOrder order, ReadLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        var settings = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        var subjects = Subjects(paths, order.Place, limits, settings);
        var draws = Draws(order);
        var results = new MutationResult?[draws.Count];
        var unplaced = 0;
        Parallel.For(0, draws.Count, settings, number =>
        {
            var (kind, random) = (draws[number].Kind, new Random(draws[number].Seed));
            for (var draw = 0; draw < MostDraws && results[number] is null; draw++)
            {
                var (subject, fact) = Drawn(subjects, kind, random);
                if (subject?.Mutator.Plant(kind, fact, random) is { } mutation) results[number] = subject.Try(mutation, cancellationToken);
                else if (kind == MutationKind.Digit) Interlocked.Increment(ref unplaced);
            }
        });
        return new MutationReport(order, subjects.Count, subjects.Sum(subject => subject.Mutator.Drawable.Count), [.. results.OfType<MutationResult>()])
        {
            Unplaced = unplaced,
            Unread = paths.Count - subjects.Sum(subject => subject.Files),
            Unequal = subjects.Sum(subject => subject.PlainFindings.Unequal),
            BeyondTolerance = subjects.Sum(subject => subject.PlainFindings.BeyondTolerance),
        };
    }

    private List<MutationSubject> Subjects(IReadOnlyList<string> paths, MutationPlace? place, ReadLimits limits, ParallelOptions settings)
    {
        var files = new (string Path, ImmutableArray<ReadDocument> Documents)[paths.Count];
        Parallel.For(0, paths.Count, settings, number => files[number] = (paths[number], reader.Read(paths[number], limits, settings.CancellationToken)));
        var joined = new JoinFiles(catalog, FileJoin.Matching).Join(files, settings.CancellationToken);
        var subjects = new MutationSubject?[joined.Count];
        Parallel.For(0, joined.Count, settings, number =>
        {
            if (joined[number].Documents.OfType<ReadDocument.Read>().FirstOrDefault() is { } read)
                subjects[number] = new MutationSubject(catalog, read.Disclosure, place) { Files = joined[number].Paths.Length };
        });
        return [.. subjects.OfType<MutationSubject>().Where(subject => subject.Mutator.Drawable.Count > 0)];
    }

    /// <summary>One seed for each error: they can be tried in any order.</summary>
    private static List<(MutationKind Kind, int Seed)> Draws(MutationOrder order)
    {
        var random = new Random(order.Seed);
        return [.. Enum.GetValues<MutationKind>().SelectMany(kind => Enumerable.Repeat(kind, kind == MutationKind.Digit ? order.Digits : order.Others)).Select(kind => (kind, random.Next()))];
    }

    private static (MutationSubject? Subject, Fact Fact) Drawn(List<MutationSubject> subjects, MutationKind kind, Random random)
    {
        var number = random.Next(Math.Max(1, subjects.Sum(subject => subject.Mutator.For(kind).Count)));
        foreach (var subject in subjects)
        {
            var drawable = subject.Mutator.For(kind);
            if (number < drawable.Count) return (subject, drawable[number]);
            number -= drawable.Count;
        }

        return default;
    }
}

/// <summary>What is to be planted: how many changed digits, how many errors of each other kind, and the seed that draws them.</summary>
public sealed record MutationOrder(int Seed, int Digits, int Others)
{
    /// <summary>Where the changed digits are drawn; everywhere where it is null.</summary>
    public MutationPlace? Place { get; init; }
}

/// <summary>What came of all planted errors.</summary>
public sealed record MutationReport(MutationOrder Order, int Documents, int Drawable, ImmutableArray<MutationResult> Results)
{
    /// <summary>The version of what is written for programs: docs/schemas/mutation-report.schema.json.</summary>
    public string SchemaVersion { get; } = "1.0";

    /// <summary>Draws of numbers whose place in the source could not be told; another was drawn.</summary>
    public int Unplaced { get; init; }

    /// <summary>Files without a document to plant in.</summary>
    public int Unread { get; init; }

    /// <summary>Identities of the documents as they are that an exact-equality checker reports.</summary>
    public int Unequal { get; init; }

    /// <summary>Identities of the documents as they are that a tolerance of 0.05 % reports.</summary>
    public int BeyondTolerance { get; init; }
}

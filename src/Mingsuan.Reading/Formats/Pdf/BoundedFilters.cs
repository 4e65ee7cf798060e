using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Mingsuan.Reading;

/// <summary>
/// PdfPig's filters, except that a compressed stream that would unpack to more than 128 MB is refused before it does, and that what a
/// page unpacks counts as its load.
/// </summary>
internal sealed class BoundedFilters(PageLoad load) : IFilterProvider
{
    private const int LargestStream = 128 * 1024 * 1024;

    /// <summary>How many times its size a deflated stream can unpack to at most.</summary>
    private const int GreatestRatio = 1032;
    private const int ChunkSize = 81_920;

    private readonly IFilterProvider inner = DefaultFilterProvider.Instance;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(inner.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(inner.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(inner.GetAllFilters());

    private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) => filters.Count == 0
        ? filters
        : [.. filters.Select((filter, index) => new Bound(filter, index == filters.Count - 1 ? load : null))];

    /// <summary>A filter that looks before it unpacks; the last of a stream takes what comes out on the page.</summary>
    private sealed class Bound(IFilter inner, PageLoad? load) : IFilter
    {
        /// <inheritdoc/>
        public bool IsSupported => inner.IsSupported;

        /// <inheritdoc/>
        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is FlateFilter && (long)input.Length * GreatestRatio > LargestStream && UnpacksToTooMuch(input))
                throw new InvalidDataException("a compressed stream unpacks to too much");
            var content = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            load?.Take(content.Span, streamDictionary);
            return content;
        }

        private static bool UnpacksToTooMuch(Memory<byte> input)
        {
            using var unpacked = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
            var chunk = new byte[ChunkSize];
            long total = 0;
            try
            {
                for (int count; total <= LargestStream && (count = unpacked.Read(chunk)) > 0;) total += count;
            }
            catch (InvalidDataException)
            {
                return false; // damaged: PdfPig mends what it can, and has seen all that unpacks
            }

            return total > LargestStream;
        }
    }
}

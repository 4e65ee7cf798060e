using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Mingsuan.Reading;

/// <summary>PdfPig's filters, except that a compressed stream that would unpack to more than 128 MB is refused before it does.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const int LargestStream = 128 * 1024 * 1024;

    /// <summary>How many times its size a deflated stream can unpack to at most.</summary>
    private const int GreatestRatio = 1032;
    private const int ChunkSize = 81_920;

    private readonly IFilterProvider inner = DefaultFilterProvider.Instance;

    private BoundedFilters()
    {
    }

    /// <summary>The only instance: it keeps no state.</summary>
    public static BoundedFilters Instance { get; } = new();

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(inner.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(inner.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(inner.GetAllFilters());

    private static IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) =>
        filters.Count == 0 ? filters : [.. filters.Select(filter => filter is FlateFilter ? new BoundedFlate(filter) : filter)];

    /// <summary>Deflate that looks before it unpacks.</summary>
    private sealed class BoundedFlate(IFilter inner) : IFilter
    {
        /// <inheritdoc/>
        public bool IsSupported => inner.IsSupported;

        /// <inheritdoc/>
        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if ((long)input.Length * GreatestRatio > LargestStream && UnpacksToTooMuch(input))
                throw new InvalidDataException("a compressed stream unpacks to too much");
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
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

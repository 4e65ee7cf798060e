using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>What a region of forms holds: the forms, the facts of their amounts, and how many printed amounts were met and bound to coordinates.</summary>
internal sealed record FormReading(ImmutableArray<PerformanceForm> Forms, ImmutableArray<DraftFact> Facts, int MoneyCells, int BoundCells);

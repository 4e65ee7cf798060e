using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>What came of reading a ledger: the ledger, or null where an error was met; and all that was met, in the order of the files.</summary>
public sealed record LedgerReading(Ledger? Ledger, ImmutableArray<Diagnostic> Faults);

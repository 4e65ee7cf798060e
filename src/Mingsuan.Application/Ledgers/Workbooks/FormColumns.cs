using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Sheets that hold a value a row: the columns that they have, and a form as the one row that it means.</summary>
internal static class FormColumns
{
    /// <summary>A spreadsheet counts days from here; those between these numbers are days of our time.</summary>
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>Columns that only people read.</summary>
    private static readonly string[] Others = ["ledger-head-group", "ledger-head-measure", "ledger-head-help", "ledger-head-filled", "ledger-head-difference"];

    private const int FirstDay = 30_000;
    private const int LastDay = 80_000;

    /// <summary>The columns of a form or of a questionnaire: what is asked, the answer, the id.</summary>
    public static IReadOnlyList<LedgerColumn> Of(DisclosureCatalog catalog) =>
    [
        Column("item", [catalog.Interface["ledger-head-item"], catalog.Interface["ledger-head-question"]], isRequired: false) with { Kind = LedgerColumnKind.Shown },
        Column("answer", [catalog.Interface["ledger-head-answer"]], isRequired: true),
        Column("id", [catalog.Interface["ledger-head-id"]], isRequired: false) with { Kind = LedgerColumnKind.Shown },
        .. Others.Select(id => Column(id, [catalog.Interface[id]], isRequired: false) with { Kind = LedgerColumnKind.Formula }),
    ];

    /// <summary>The rows of a form as one row by the ids of the values; a value is known by its id, and where that was lost by its words.</summary>
    public static Record? AsOne(RecordTable table, LedgerSheet sheet, LedgerFaults faults)
    {
        var (columns, cells, rows) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<string>(), new List<Record>());
        foreach (var row in table.Rows)
        {
            var column = sheet.Columns.FirstOrDefault(each => each.Id == row["id"].Trim()) ?? sheet.Columns.FirstOrDefault(each => each.Heads.Contains(LedgerVocabulary.HeadOf(row["item"])));
            if (column is null) faults.Hint("ledger-extra-column", row.Place, row["item"]);
            else if (columns.TryAdd(column.Id, cells.Count))
            {
                cells.Add(Typed(row, column, faults));
                rows.Add(row);
            }
        }

        if (rows.Count == 0) return null;
        var one = new RecordTable(columns) { Rows = [] };
        return new Record(one, [.. cells], index => index < 0 ? rows[0].Place : rows[index].At("answer"));
    }

    /// <summary>The answer; where a number is wanted, the one that it means, which is told.</summary>
    private static string Typed(Record row, LedgerColumn column, LedgerFaults faults) => column.Kind switch
    {
        LedgerColumnKind.Amount => Number(row, DisplayUnit.Yuan, faults),
        LedgerColumnKind.Number or LedgerColumnKind.Count => Number(row, null, faults),
        _ => row["answer"].Trim(),
    };

    /// <summary>The answer as a number of that unit where it is typed as one.</summary>
    public static string Number(Record row, DisplayUnit? unit, LedgerFaults faults)
    {
        var text = row["answer"].Trim();
        if (TypedNumber.Read(text, unit) is not { } number) return text;
        faults.Hint("ledger-number-taken", row.At("answer"), text, ("taken", number));
        return number;
    }

    /// <summary>A day as it is typed, or as a spreadsheet stores it.</summary>
    public static string Day(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > FirstDay and < LastDay
            ? DayZero.AddDays(serial).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;

    private static LedgerColumn Column(string id, Bilingual[] heads, bool isRequired) => new(id, LedgerColumnKind.Text, heads[0], heads[0])
    {
        Heads = [.. heads.SelectMany(head => new[] { head.Chinese, head.English }).Select(LedgerVocabulary.HeadOf)],
        IsRequired = isRequired,
    };
}

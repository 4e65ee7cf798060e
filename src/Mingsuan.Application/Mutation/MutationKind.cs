namespace Mingsuan.Application;

/// <summary>What is done to a document before it is recognised.</summary>
public enum MutationKind
{
    /// <summary>One digit of one number is another.</summary>
    Digit,

    /// <summary>The amounts of a row and of the next one are exchanged.</summary>
    SwappedRows,

    /// <summary>The amounts of a row stand one column further; the last one comes first.</summary>
    ShiftedColumns,

    /// <summary>A number is in yuan where ten thousand yuan are printed, or the other way round.</summary>
    Unit,

    /// <summary>A word for more stands for one for less, or the other way round.</summary>
    Direction,

    /// <summary>All amounts of a table are others that add up just as well, as those of another year do.</summary>
    OtherYear,

    /// <summary>A row with an amount is left out.</summary>
    DroppedRow,

    /// <summary>An account has the name of another one of the table.</summary>
    RenamedAccount,
}

/// <summary>Where the changed number stands.</summary>
public enum MutationPlace
{
    Table,
    Sentence,
    Form,
}

namespace Mingsuan.Checking;

/// <summary>The families of identities.</summary>
public enum IdentityKind
{
    /// <summary>An entry of an axis against its parts.</summary>
    RollUp,

    /// <summary>A part printed under 其中 against what it is a part of.</summary>
    OfWhich,

    /// <summary>Two statements of one coordinate.</summary>
    Agreement,

    /// <summary>A statement against the complete parts that another group prints.</summary>
    CrossRollUp,

    /// <summary>Revenue against uses.</summary>
    Balance,

    /// <summary>A part against its whole in another group.</summary>
    PartOf,

    /// <summary>A mapping of data/mappings.</summary>
    Mapping,

    /// <summary>A percentage of a whole.</summary>
    Share,

    /// <summary>A change against the difference of the two amounts.</summary>
    Change,

    /// <summary>A rate of change.</summary>
    Rate,

    /// <summary>The same prior amount, implied twice.</summary>
    ImpliedBase,

    /// <summary>Several identities that hold one by one inside the rounding, but not together.</summary>
    Joint,
}

/// <summary>How the two sides of an identity relate.</summary>
public enum Relation
{
    Equal,

    /// <summary>Left is at most right.</summary>
    AtMost,
}

/// <summary>How the terms of the right side make its value.</summary>
public enum Formula
{
    /// <summary>The sum of the terms.</summary>
    Sum,

    /// <summary>First term over second, in percent.</summary>
    Percentage,

    /// <summary>Change over current less change, in percent; the terms are change and current.</summary>
    RateOfChange,

    /// <summary>Current less prior over prior, in percent; the terms are current and prior.</summary>
    RateOverPrior,
}

namespace Mingsuan.Reading;

/// <summary>A straight line in the upright frame: horizontal lines have their height in <see cref="At"/>, vertical ones their distance from the left.</summary>
internal readonly record struct Ruling(double At, double From, double To)
{
    /// <summary>How long it is.</summary>
    public double Length => To - From;

    /// <summary>True where it passes that point of its own axis, give or take.</summary>
    public bool Reaches(double point, double tolerance) => From - tolerance <= point && point <= To + tolerance;
}

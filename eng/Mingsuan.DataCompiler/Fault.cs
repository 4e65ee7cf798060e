namespace Mingsuan.DataCompiler;

/// <summary>Something wrong in a data file: where it is, what is wrong, and what was expected instead.</summary>
internal sealed record Fault(Place Place, string What, string Expected)
{
    /// <summary>The fault for people: <c>file:line:column: what is wrong; expected …</c>.</summary>
    public override string ToString() => $"{Place.File}:{Place.Line}:{Place.Column}: {What}; expected {Expected}";

    /// <summary>The fault in the build's canonical form, so that it shows as an error at the data file.</summary>
    public string ToBuildError() => $"{Place.File}({Place.Line},{Place.Column}): error MSD001: {What}; expected {Expected}";
}

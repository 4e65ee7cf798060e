namespace Mingsuan.Kernel.Tests;

/// <summary>A cube of two dimensions: nature {basic {personnel, operating}, project} and source {fiscal {general, fund}, own}.</summary>
internal sealed class SmallCube
{
    public SmallCube()
    {
        Nature = new Dimension("nature", 0, DimensionKind.Additive, "支出性质", "nature", exhaustive: true);
        Basic = Nature.Add(Nature.Root, "basic", "基本支出", "basic", exhaustive: true);
        Personnel = Nature.Add(Basic, "personnel", "人员经费", "personnel", exhaustive: false);
        Operating = Nature.Add(Basic, "operating", "公用经费", "operating", exhaustive: false);
        Project = Nature.Add(Nature.Root, "project", "项目支出", "project", exhaustive: false);
        Source = new Dimension("source", 1, DimensionKind.Additive, "资金来源", "source", exhaustive: true);
        Fiscal = Source.Add(Source.Root, "fiscal", "财政拨款", "fiscal", exhaustive: true);
        General = Source.Add(Fiscal, "general", "一般公共预算", "general", exhaustive: false);
        Fund = Source.Add(Fiscal, "fund", "政府性基金", "fund", exhaustive: false);
        Own = Source.Add(Source.Root, "own", "单位资金", "own", exhaustive: false);
        Cube = new CubeSpace([Nature, Source]);
    }

    public CubeSpace Cube { get; }

    public Dimension Nature { get; }

    public Member Basic { get; }

    public Member Personnel { get; }

    public Member Operating { get; }

    public Member Project { get; }

    public Dimension Source { get; }

    public Member Fiscal { get; }

    public Member General { get; }

    public Member Fund { get; }

    public Member Own { get; }

    public Coordinate At(params ReadOnlySpan<Member> members)
    {
        var coordinate = Cube.Blank;
        foreach (var member in members) coordinate = coordinate.With(member);
        return coordinate;
    }
}

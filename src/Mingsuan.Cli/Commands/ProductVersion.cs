using System.Reflection;

namespace Mingsuan.Cli;

/// <summary>The version of the product.</summary>
internal static class ProductVersion
{
    /// <summary>Such as 0.1.0, without the build's suffix.</summary>
    public static string Text { get; } =
        (typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];
}

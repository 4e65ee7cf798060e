using System.Text;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Gives findings a name that survives a re-check: a hash of rule and labels, told apart by order where they repeat.</summary>
internal sealed class Fingerprints
{
    private const int Length = 16;

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>16 hexadecimal digits.</summary>
    public string Of(string rule, IEnumerable<Claim> claims) => Of(rule, claims.Select(Labels.Of));

    /// <summary>16 hexadecimal digits.</summary>
    public string Of(string rule, IEnumerable<string> places)
    {
        var labels = places.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var text = $"{rule}\n{string.Join('\n', labels)}";
        var count = seen[text] = seen.GetValueOrDefault(text) + 1;
        if (count > 1) text = $"{text}\n#{count}";
        return Sha256.Of(Encoding.UTF8.GetBytes(text))[..Length];
    }
}

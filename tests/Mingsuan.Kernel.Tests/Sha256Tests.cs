using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace Mingsuan.Kernel.Tests;

/// <summary>Our SHA-256 gives what the standard and the framework give, whatever the length and the pieces.</summary>
public sealed class Sha256Tests
{
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void It_is_that_of_the_standard(string text, string hash) => Assert.Equal(hash, Sha256.Of(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void It_is_that_of_the_framework_at_every_length_and_in_pieces()
    {
        var bytes = Enumerable.Range(0, 400).Select(number => (byte)(number * 31 % 251)).ToArray();
        for (var length = 0; length <= bytes.Length; length++)
        {
            var expected = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, length)));
            Assert.Equal(expected, Sha256.Of(bytes.AsSpan(0, length)));
            var hash = new Sha256();
            for (var at = 0; at < length; at += 7) hash.Append(bytes.AsSpan(at, Math.Min(7, length - at)));
            Assert.Equal(expected, hash.Finish());
        }
    }
}

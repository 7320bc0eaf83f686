using System.Text;
using CsCheck;
using Throughline.Domain.Access;

namespace Throughline.Domain.Tests.Access;

/// <summary>Codes as RFC 6238 gives them, and each good once.</summary>
public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>Appendix B of the RFC, of whose eight digits ours are the last six.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Totp.CodeAt(Key, DateTime.UnixEpoch.AddSeconds(seconds)).ShouldBe(code);

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_half_a_minute_off(int seconds, bool good)
    {
        var now = DateTime.UnixEpoch.AddSeconds(1_700_000_010);
        (Totp.StepOf(Totp.CodeAt(Key, now.AddSeconds(seconds)), Key, now, 0) is not null).ShouldBe(good);
    }

    [Fact]
    public void A_code_is_good_once() =>
        Gen.Int[0, 2_000_000_000]
            .Sample(seconds =>
            {
                var now = DateTime.UnixEpoch.AddSeconds(seconds + 100);
                var code = Totp.CodeAt(Key, now);
                var step = Totp.StepOf(code, Key, now, 0);
                return step is { } used && Totp.StepOf(code, Key, now, used + 1) is null;
            });

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("abcdef")]
    public void What_is_no_code_is_no_code(string typed) =>
        Totp.StepOf(typed, Key, DateTime.UnixEpoch.AddSeconds(59), 0).ShouldBeNull();

    /// <summary>RFC 4648, section 10.</summary>
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void A_key_is_written_in_base_32(string bytes, string text) =>
        Totp.Text(Encoding.ASCII.GetBytes(bytes)).ShouldBe(text);
}

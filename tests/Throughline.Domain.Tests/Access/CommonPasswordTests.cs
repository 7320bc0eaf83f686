using Throughline.Domain.Access;

namespace Throughline.Domain.Tests.Access;

/// <summary>Length is the rule; what everybody tries first is refused however long it is.</summary>
public sealed class CommonPasswordTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd!2026")]
    [InlineData("Password123456")]
    [InlineData("qwertyuiop12")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("abcdefghijklm")]
    [InlineData("safeguarding2026")]
    [InlineData("Throughline!!!1")]
    [InlineData("summer2026!!!")]
    [InlineData("bryony.marsh99")]
    [InlineData("marrowdale1234")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("correct horse battery staple")]
    public void What_anybody_would_try_first_is_refused(string password) =>
        CommonPassword.Is(password, "Bryony Marsh", "b.marsh@marrowdale.example").ShouldBeTrue();

    [Theory]
    [InlineData("heron kettle marzipan")]
    [InlineData("violet-tractor-sings")]
    [InlineData("xk7vq2mzp9wtr")]
    [InlineData("my password is a heron in a kettle")]
    public void What_is_long_and_their_own_is_taken(string password) =>
        CommonPassword.Is(password, "Bryony Marsh", "b.marsh@marrowdale.example").ShouldBeFalse();
}

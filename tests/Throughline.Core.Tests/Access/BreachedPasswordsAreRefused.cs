using CsCheck;
using Throughline.Core.Access;

namespace Throughline.Core.Tests.Access;

/// <summary>The shipped list of breached passwords, asked through its filter.</summary>
public sealed class BreachedPasswordsAreRefused
{
    [Theory]
    [InlineData("onedirection")]
    [InlineData("JustinBieber")]
    [InlineData("finalfantasy")]
    [InlineData("leavemealone")]
    [InlineData("OneDirection2026!")]
    [InlineData("**leavemealone99")]
    [InlineData("liverpool2026")]
    public void One_that_was_stolen_is_known_also_in_other_case_and_with_digits_or_marks_about_it(string password) =>
        BreachedPasswords.Holds(password).ShouldBeTrue();

    [Theory]
    [InlineData("heron kettle marzipan")]
    [InlineData("violet-tractor-sings")]
    [InlineData("xk7vq2mzp9wtr")]
    [InlineData("onedirectionofanotherkind")]
    public void One_of_ones_own_is_taken(string password) => BreachedPasswords.Holds(password).ShouldBeFalse();

    /// <summary>The list has 100,000 lines; some differ in case alone.</summary>
    [Fact]
    public void The_shipped_list_is_whole() => BreachedPasswords.Count.ShouldBeInRange(97_000, 100_000);

    [Fact]
    public void Of_two_hundred_thousand_others_hardly_one_is_mistaken_for_a_stolen_one()
    {
        var random = new Random(4711);
        var mistaken = Enumerable
            .Range(0, 200_000)
            .Count(_ =>
                BreachedPasswords.Holds(
                    string.Concat(Enumerable.Range(0, 14).Select(_ => (char)random.Next('a', 'z' + 1)))
                )
            );
        mistaken.ShouldBeLessThan(
            4,
            "one in a million is the rate of the filter; the letters are always the same ones"
        );
    }

    [Fact]
    public void A_filter_holds_all_that_was_put_in_and_reads_back_as_it_was_written() =>
        Gen.String[1, 20]
            .Array[1, 40]
            .Sample(
                words =>
                {
                    using var file = new MemoryStream();
                    PasswordFilter.Of(words).Write(file);
                    file.Position = 0;
                    var read = PasswordFilter.Read(file);
                    words.ShouldAllBe(w => read.Holds(w));
                },
                iter: 300
            );

    [Fact]
    public void A_filter_that_was_cut_short_is_no_filter()
    {
        using var file = new MemoryStream();
        PasswordFilter.Of(["one", "two"]).Write(file);
        using var cut = new MemoryStream(file.ToArray()[..^1]);
        Should.Throw<InvalidDataException>(() => PasswordFilter.Read(cut));
    }
}

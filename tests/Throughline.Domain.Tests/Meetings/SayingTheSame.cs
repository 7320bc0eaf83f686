using CsCheck;
using Throughline.Domain.Meetings;

namespace Throughline.Domain.Tests.Meetings;

/// <summary>Whether two short texts are taken for one.</summary>
public sealed class SayingTheSame
{
    [Theory]
    [InlineData("Foster carers: recruitment", "Foster carers – Recruitment")]
    [InlineData("Children and Young People Scrutiny Committee", "children & young people scrutiny committee")]
    [InlineData("Annual report of the Independent Reviewing Service", "Annual report of Independent Reviewing Service")]
    public void Capitals_signs_and_a_small_word_do_not_part_them(string a, string b) =>
        SameWords.In(a, b).ShouldBeTrue();

    [Theory]
    [InlineData("Annual report 2025", "Annual report 2026")]
    [InlineData("Foster carers", "Foster carers: recruitment and retention")]
    [InlineData("", "")]
    public void Numbers_and_much_else_do(string a, string b) => SameWords.In(a, b).ShouldBeFalse();

    [Theory]
    [InlineData("Cllr Ada Wren", "Ada Wren", true)]
    [InlineData("Councillor Dr Ada Wren", "Cllr Ada Wren", true)]
    [InlineData("Ada Wren", "Ida Wren", false)]
    [InlineData("Cllr", "Councillor", false)]
    public void A_title_is_no_part_of_a_name(string a, string b, bool same) => SameWords.InNames(a, b).ShouldBe(same);

    [Fact]
    public void It_is_the_same_whichever_stands_first() =>
        Gen.Select(Gen.String[Gen.Char["ab 12.,"], 0, 20], Gen.String[Gen.Char["ab 12.,"], 0, 20])
            .Sample((a, b) => SameWords.In(a, b) == SameWords.In(b, a));
}

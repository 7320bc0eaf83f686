using CsCheck;
using Throughline.Domain.Access;

namespace Throughline.Domain.Tests.Access;

/// <summary>Which spellings are one agency, and which are not.</summary>
public sealed class OneNameInManySpellings
{
    /// <summary>Letters that meet each other in names, and whatever else Unicode has.</summary>
    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.Char["aAbT hHeE.-–—&'’‘,;\u00a0\u00ad\u200b＆ｈé´İſß\u0301"].Array[0, 12].Select(c => new string(c)),
        Gen.String[0, 20],
        Words("The", "police", "Women’s", "Aid", "&", "and", "Health", "-", "–", "N.H.S.", "St.", "trust,", "ＮＨＳ")
            .Array[0, 6]
            .Select(w => string.Join(' ', w))
    );

    [Theory]
    [InlineData("Police", "POLICE")]
    [InlineData("Police", "  police ")]
    [InlineData("Women’s Aid", "Women's Aid")]
    [InlineData("Women’s Aid", "womens aid")]
    [InlineData("Women’s Aid", "Women´s Aid")]
    [InlineData("Women’s Aid", "Women`s  Aid")]
    [InlineData("Children’s Social Care", "Children's\u00a0Social\u202fCare")]
    [InlineData("Health & Care", "Health and Care")]
    [InlineData("Health & Care", "health&care")]
    [InlineData("Health ＆ Care", "Health and Care")]
    [InlineData("Northfold – North", "Northfold - North")]
    [InlineData("Northfold—North", "Northfold-North")]
    [InlineData("The Police", "Police")]
    [InlineData("Police, The", "the police.")]
    [InlineData("St. Mary’s School", "St Marys School")]
    [InlineData("ＮＨＳ Trust", "NHS Trust.")]
    [InlineData("Social\u00adCare", "SocialCare")]
    [InlineData("Social\u200bCare\ufeff", "SocialCare")]
    [InlineData("Office Nº 1", "office no 1")]
    public void These_are_one(string one, string other) => AgencyKey.Of(one).ShouldBe(AgencyKey.Of(other));

    [Theory]
    [InlineData("Health", "Public Health")]
    [InlineData("Health", "Health Visiting")]
    [InlineData("Theatre", "atre")]
    [InlineData("Police", "Polices")]
    [InlineData("Marrowdale CCG", "Marrowdale ICB")]
    [InlineData("School 1", "School 2")]
    [InlineData("Café", "Cafe")]
    [InlineData("Multi-agency", "Multi agency")]
    [InlineData("Hand", "H&")]
    [InlineData("Police", "")]
    public void These_are_two(string one, string other) => AgencyKey.Of(one).ShouldNotBe(AgencyKey.Of(other));

    [Theory]
    [InlineData("")]
    [InlineData(" . ")]
    [InlineData("’-")]
    [InlineData(null)]
    public void Nothing_has_the_empty_key(string? nothing)
    {
        AgencyKey.Of(nothing).IsEmpty.ShouldBeTrue();
        default(AgencyKey).ShouldBe(AgencyKey.Of(nothing));
    }

    [Fact]
    public void The_alone_is_a_name() => AgencyKey.Of("The").IsEmpty.ShouldBeFalse();

    [Fact]
    public void The_key_of_a_key_is_itself() =>
        Names.Sample(name => AgencyKey.Of(AgencyKey.Of(name).Text) == AgencyKey.Of(name), iter: 20_000);

    [Fact]
    public void Any_space_before_between_or_behind_any_case_and_any_apostrophe_give_the_same()
    {
        var spaces = Words(" ", "  ", "\u00a0", "\u2003", "\t", "\u202f ");
        var apostrophes = Words("'", "’", "‘", "´", "`", "ʼ", "′", "");
        var words = Words("children", "women", "st.", "police", "health", "trust", "team").Array[1, 5];
        Gen.Select(words, spaces, apostrophes, Gen.Bool, Gen.Bool)
            .Sample(
                (name, space, apostrophe, upper, stop) =>
                {
                    var plain = string.Join(' ', name.Select(w => w + "s"));
                    var odd =
                        space
                        + string.Join(space, name.Select(w => (upper ? w.ToUpperInvariant() : w) + apostrophe + "s"))
                        + (stop ? "." : "")
                        + space;
                    AgencyKey.Of(odd).ShouldBe(AgencyKey.Of(plain));
                }
            );
    }

    [Fact]
    public void One_word_more_is_another_agency() =>
        Gen.Select(
                Words("police", "health", "women’s aid", "social care"),
                Words("public", "mental", "north", "2", "school")
            )
            .Sample((name, more) => AgencyKey.Of($"{more} {name}") != AgencyKey.Of(name));

    private static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);
}

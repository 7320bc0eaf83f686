using System.Text.RegularExpressions;

namespace Throughline.Domain.Tests;

/// <summary>
/// What is found in a text depends on the text alone, never on how fast the machine is. So no pattern may have a
/// timeout, and each must end in a time in proportion to the text.
/// </summary>
/// <remarks>
/// A pattern does so when every repeat in it has a bound, as the work from one place of the text is then bounded too.
/// The bound is small when no repeat stands within another, unless what is repeated can be read in one way only.
/// </remarks>
public sealed partial class LinearPatterns
{
    /// <summary>Patterns in which something repeats without a bound, and why they may: none.</summary>
    private static readonly Dictionary<string, string> Unbounded = [];

    private const string SignBetween =
        "Each round begins with a sign or a space that the rest of a round does not hold.";
    private const string WordsOrMarkers =
        "A round is one character that opens no marker, or one whole marker of a date, an age or a reference.";

    /// <summary>Groups that repeat and hold a repeat: why each text has one reading only.</summary>
    private static readonly Dictionary<string, string> ReadInOneWay = new()
    {
        [@"(?: [a-z]{1,40})"] = SignBetween,
        [@"(?:[a-z]{1,40} )"] = "Each round ends with a space, which a word does not hold.",
        [@"(?: [a-z'-]{1,40})"] = SignBetween,
        [@"(?: [a-z'/-]{1,40})"] = SignBetween,
        [@"(?: (?<w>[a-z'-]{1,40}))"] = SignBetween,
        [@"(?:\s[a-z]{1,40})"] = SignBetween,
        [@"(?:\s\p{Lu}[\p{L}'’.\-]{1,20})"] = SignBetween,
        [@"(?:\s{1,20}\w{1,40})"] = SignBetween,
        [@"(?:\.\d{1,2})"] = SignBetween,
        [@"(?:\.\d{1,3})"] = SignBetween,
        [@"(?:\.\d{1,4})"] = SignBetween,
        [@"(?:[.\-]\d{1,3})"] = SignBetween,
        [@"(?:\s?/\s?[A-Z]{2,5})"] = SignBetween,
        [@"(?:\s?[/&,]\s?[A-Z]{1,5}|\s[A-Z]{2,4})"] = SignBetween,
        [@"(?:[-'’]\p{Lu}?\p{Ll}{1,40})"] = SignBetween,
        [@"(?:\s?(?:,|and|to|&|-|–)\s?\d{1,2}\b)"] = SignBetween,
        [@"(?:\s?(?:,|and|to|&|-|–)\s?\d[\d.]{0,40}\b(?!\s?%))"] = SignBetween,
        [@"(?:(?:,| and|, and) ⟨c(?<p>\d+)⟩(?: [a-z]{1,40}){0,3} ⟨a⟩)"] = "Each round ends with the marker ⟨a⟩.",
        [@"(?:[^⟨⟩.;:]|⟨(?:[dy]\d+|[afot])⟩)"] = WordsOrMarkers,
        [@"(?:[^⟨⟩.;:,]|⟨(?:[dy]\d+|[afot])⟩)"] = WordsOrMarkers,
        [@"(?:[^⟨⟩.;:(]|⟨(?:[dy]\d+|[afot])⟩)"] = WordsOrMarkers,
        [@"(?:[^⟨⟩.;()]|⟨(?:[dy]\d+|[afot])⟩)"] = WordsOrMarkers,
        [@"(?:[^⟨⟩.;:()]|⟨(?:[dy]\d+|[afot])⟩)"] = WordsOrMarkers,
        [@"(?:[^⟨⟩().;:]|⟨(?:[dy]\d+|[afot])⟩)"] = WordsOrMarkers,
        [@"(?:[^⟨⟩().;:,]|⟨(?:[dy]\d+|[afot])⟩)"] = WordsOrMarkers,
        [
            "(?:or |i\\.?e\\.? |which is |equating to |some |about |around |approximately |approx\\.? |nearly "
                + "|roughly |almost )"
        ] = "No two of the words begin alike and go on alike; each ends with a space.",
        [
            "(summary of |the |\\d{1,2} |two |three |four |five |six |seven |eight |nine |ten |key |our |full "
                + "|overarching |multi-agency |multiagency |single agency |single-agency |individual agency |agency "
                + "|agencies' |national |local |strategic |priority |learning and |findings and |conclusions and "
                + "|lessons and |summary and )"
        ] = "Each ends with a space, and none is the beginning of another. The text is a heading's, of 120 characters.",
    };

    /// <summary>A pattern whose bound is a reason in words, and which is therefore tried the harder.</summary>
    internal static bool HasNoBound(string name) => Unbounded.ContainsKey(name);

    [Fact]
    public void No_pattern_has_a_timeout()
    {
        Patterns.All.Count.ShouldBeGreaterThan(100);
        Patterns.All.Where(p => p.Regex.MatchTimeout != Regex.InfiniteMatchTimeout).Select(p => p.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Every_repeat_has_a_bound_or_a_reason() =>
        Patterns
            .All.Where(p => IsTried(p.Regex) && !Unbounded.ContainsKey(p.Name))
            .SelectMany(p => WithoutBound(p.Regex.ToString()).Select(r => $"{p.Name}: {r.What}"))
            .ShouldBeEmpty();

    [Fact]
    public void A_pattern_without_a_bound_is_tried_at_the_beginning_of_a_text_or_line_only() =>
        Patterns
            .All.Where(p => HasNoBound(p.Name))
            .SelectMany(p => Patterns.Ways(p.Regex.ToString()).Select(w => (p.Name, Way: w)))
            .Where(p => !p.Way.StartsWith('^') && !p.Way.StartsWith("(?m:^)", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void A_way_that_may_begin_anywhere_is_told_from_the_others() =>
        Patterns.Ways(@"^a(b|c)[|]\||(?m:^)d|e").ShouldBe([@"^a(b|c)[|]\|", "(?m:^)d", "e"]);

    [Fact]
    public void What_repeats_within_a_repeat_can_be_read_in_one_way() =>
        Patterns
            .All.Where(p => IsTried(p.Regex))
            .SelectMany(p => Nested(p.Regex.ToString()).Select(r => $"{p.Name}: {r.What}"))
            .ShouldBeEmpty();

    [Fact]
    public void No_reason_outlives_its_pattern()
    {
        Unbounded
            .Keys.Except(
                Patterns.All.Where(p => WithoutBound(p.Regex.ToString()).Any()).Select(p => p.Name),
                StringComparer.Ordinal
            )
            .ShouldBeEmpty();
        ReadInOneWay
            .Keys.Except(
                Patterns.All.SelectMany(p => Patterns.Repeats(p.Regex.ToString())).Select(r => r.What),
                StringComparer.Ordinal
            )
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(@"\b(status)\b.*\bpublic\b")]
    [InlineData(@"^\W{0,20}(a b)?total\W*$")]
    [InlineData(@"⟨c\d+⟩ \d+")]
    [InlineData("a{2,}")]
    public void A_planted_repeat_without_a_bound_is_seen(string pattern) =>
        WithoutBound(pattern).ShouldHaveSingleItem();

    [Theory]
    [InlineData("(?:a{1,40}){0,9}")]
    [InlineData(@"(?:\s?[a-z]{1,40}){0,3}")]
    [InlineData("(?:(?:a|b?){2}c){3,4}")]
    public void A_planted_repeat_within_a_repeat_is_seen(string pattern) => Nested(pattern).ShouldNotBeEmpty();

    [Theory]
    [InlineData(@"⟨[cm](?<x>\d+)⟩ of \d{1,3}")]
    [InlineData(@"(?:total of |the )?[a*+]\*\+")]
    [InlineData(@"(?>a{0,3}|[^\]+*]{2})")]
    public void A_harmless_pattern_passes(string pattern)
    {
        WithoutBound(pattern).ShouldBeEmpty();
        Nested(pattern).ShouldBeEmpty();
    }

    /// <summary>A pattern made at run time would pass by all of the above.</summary>
    [Fact]
    public void Every_pattern_is_known_when_the_program_is_built() =>
        HouseRules
            .Sources("Throughline.Domain")
            .Where(f => AtRunTime().IsMatch(File.ReadAllText(f)))
            .Select(Path.GetFileName)
            .ShouldBeEmpty();

    /// <summary>Tried from each place of the text, as all are that were not made NonBacktracking.</summary>
    private static bool IsTried(Regex regex) => !regex.Options.HasFlag(RegexOptions.NonBacktracking);

    /// <summary>The program writes the number in a marker, an index: no text can stand in its place.</summary>
    private static IEnumerable<Repeat> WithoutBound(string pattern) =>
        Patterns.Repeats(pattern).Where(r => r.Most is null && !(r.InMarker && r.What == @"\d"));

    /// <summary>A round of an atomic group is read once: only whole rounds are given back.</summary>
    private static IEnumerable<Repeat> Nested(string pattern)
    {
        var all = Patterns.Repeats(pattern);
        return all.Where(r =>
            r.Most is null or > 1
            && !r.What.StartsWith("(?>", StringComparison.Ordinal)
            && !ReadInOneWay.ContainsKey(r.What)
            && all.Any(i => i.At > r.At && i.At < r.At + r.What.Length && i.Varies)
        );
    }

    [GeneratedRegex(
        @"new Regex\(|\bRegex\.(IsMatch|Match|Matches|EnumerateMatches|Replace|Split|Count)\(",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AtRunTime();
}

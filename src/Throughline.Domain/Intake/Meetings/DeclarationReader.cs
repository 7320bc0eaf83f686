using System.Text.RegularExpressions;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Reads "Councillor Able declared a personal interest in item 5 as a governor of the school".</summary>
internal static partial class DeclarationReader
{
    private static readonly Hints Interest = new("interest");

    public static IEnumerable<DeclaredInterest> In(string text, SourcePlace place)
    {
        if (!Interest.In(text))
        {
            yield break;
        }

        foreach (var sentence in Sentences.Of(text))
        {
            if (
                !Interest.In(sentence)
                || Declared().Match(sentence) is not { Success: true } m
                || Nobody().IsMatch(m.Groups["who"].Value)
            )
            {
                continue;
            }

            var rest = Behind().Replace(m.Groups["rest"].Value, "").Trim(' ', '.', ',');
            var (item, interest) = ((string?)null, rest);
            if (Item().Match(rest) is { Success: true } named)
            {
                item = named.Groups["item"].Value.Trim();
                interest = rest.Remove(named.Index, named.Length);
            }
            else if (General().Match(rest) is { Success: true } general)
            {
                item = general.Groups["item"].Value.Trim(' ', ',');
                interest = rest.Remove(general.Groups["whole"].Index, general.Groups["whole"].Length);
            }

            interest = Blanks().Replace(interest, " ").Trim(' ', ',', '.');
            yield return new(Opening().Replace(m.Groups["who"].Value, "").Trim(' ', ','), interest, item, place);
        }
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^\W{0,5}(?<who>[^.:;]{3,90}?)\s(declared|disclosed|registered)\s(?<rest>(an?|his|her|their|that|the following|non-|personal|disclosable|pecuniary|prejudicial)\b.{0,600}?\binterests?\b.{0,600})$",
        Plain
    )]
    private static partial Regex Declared();

    [GeneratedRegex(
        @"^(no\b|there|none|members? (who|with|should|were)|it was|any|all members)|\b(who|asked|invited|if|reminded)\b",
        Plain
    )]
    private static partial Regex Nobody();

    /// <summary>What they did upon it is no part of the interest.</summary>
    [GeneratedRegex(
        @"[,;]?\s(and|but|he|she|they|therefore)?\s?(left|withdrew|remained|took no|did not|would (leave|withdraw|take|not)|stayed|leaving|retired)\b.{0,300}$",
        Plain
    )]
    private static partial Regex Behind();

    [GeneratedRegex(
        @",?\s?\b(in respect of|in relation to|relating to|with regard to|regarding|concerning|under|on|in|for)\s(?<item>(the )?(agenda )?(items?|minutes?)( no\.?| number)? \d{1,3}[a-z]?(/\d{2,4})?( and \d{1,3})?)(\s?\([^)]{0,120}\)|,? [-–] [^,.]{0,80}(?= as | because ))?",
        Plain
    )]
    private static partial Regex Item();

    [GeneratedRegex(
        @"\binterests?\b(?<whole>,?\s(in respect of|in relation to|relating to|with regard to|regarding|concerning|in)\s(?<item>.{3,160}?))(?=,? (as|because|due to|since|by virtue|in that|being|on the grounds?|through)\b|$)",
        Plain
    )]
    private static partial Regex General();

    [GeneratedRegex(@"\s{2,20}", Plain)]
    private static partial Regex Blanks();

    [GeneratedRegex(
        @"^(the following (declarations|interests).{0,40}:|for the record,|during [^,]{0,40},)\s{0,3}",
        Plain
    )]
    private static partial Regex Opening();
}

using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Papers;

/// <summary>The sections of a report: where they begin, and what the one of recommendations holds.</summary>
internal static partial class ReportSections
{
    private const int LongestHeading = 60;

    /// <summary>What stands under the heading "Recommendation(s)", up to the next heading.</summary>
    public static (NumberedText? Intro, List<NumberedText> Recommendations) Recommendations(
        List<ReportLine> body,
        ReportLexicon lexicon
    )
    {
        var at = body.FindIndex(t =>
            t.Text.Length < LongestHeading && RecommendationHeading().IsMatch(Fold.Space(t.Text))
        );
        var found = new List<NumberedText>();
        for (var i = at + 1; at >= 0 && i < body.Count && !Ends(body[i], lexicon); i++)
        {
            var match = NumberShape().Match(body[i].Text);
            if (match.Success)
            {
                found.AddRange(Parts(match.Groups["no"].Value, body[i].Text[match.Length..], body[i]));
            }
            else if (found.Count > 0 && GoesOn(found[^1].Text, body[i].Text))
            {
                found[^1] = found[^1] with { Text = $"{found[^1].Text} {body[i].Text.Trim()}" };
            }
            else
            {
                found.Add(new(null, body[i].Text.Trim(), body[i].Place));
            }
        }

        // A lead-in without a colon stands before points that all have numbers.
        var led =
            found.Count > 1
            && (
                LeadInShape().IsMatch(found[0].Text)
                || found[0].Number is null
                    && found[0].Text is [.., not ('.' or ';')]
                    && found.Skip(1).All(f => f.Number is not null)
            );
        return led ? (found[0], found[1..]) : (null, found);
    }

    /// <summary>A numbered paragraph, parted where the next number stands in the same line.</summary>
    private static IEnumerable<NumberedText> Parts(string number, string text, ReportLine line)
    {
        foreach (Match m in Inner().Matches(text))
        {
            var next = m.Groups["no"].Value;
            if (
                number.Split('.')[0] == next.Split('.')[0]
                && text.IndexOf(m.Value, StringComparison.Ordinal) is > 0 and var at
            )
            {
                yield return new(number, text[..at].Trim(), line.Place);
                (number, text) = (next, text[(at + m.Length)..]);
            }
        }

        yield return new(number, text.Trim(), line.Place);
    }

    /// <summary>"2. Background", "Executive summary": the heading of a section.</summary>
    public static bool Begins(ReportLine line, ReportLexicon lexicon) =>
        line.Text.Length < 100
        && (
            SectionShape().IsMatch(line.Text)
            || line.Text.Length < LongestHeading && lexicon.IsSection(Number().Replace(line.Text, ""))
            || RecommendationHeading().IsMatch(line.Text)
        );

    private static bool Ends(ReportLine line, ReportLexicon lexicon) => line.Heading || Begins(line, lexicon);

    /// <summary>A line that its page broke off: it opens small, and the one before has no end.</summary>
    private static bool GoesOn(string before, string line) =>
        before is [.., not ('.' or ';' or ':')] && line.TrimStart() is [var first, ..] && char.IsLower(first);

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^\W{0,9}(\d{1,2}\.?\d?\s{0,20})?((?>officer |officers |proposed |draft |detailed |summary of |the ){0,2}recommend(ations?|ed)(\(s\))?( (to|for|of) [^.:]{3,40})?|(decisions?|actions?)(\(s\))? (required|requested|sought|recommended|needed)|(what|that which) (the )?[a-z ]{3,30} (is|are) (being )?asked( to [a-z]{2,10})?)\W{0,9}$",
        Plain
    )]
    private static partial Regex RecommendationHeading();

    [GeneratedRegex(@"^\W{0,3}\d{1,2}(\.\d{1,2})?[.)]?\s{1,10}", Plain)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\b(asked|invited|recommended|requested|advised)\b[^.:]{0,30}:\s{0,200}$|^[^.:]{0,60}:\s{0,200}$",
        Plain
    )]
    private static partial Regex LeadInShape();

    [GeneratedRegex(
        @"^\W{0,9}(\d{1,2}\.?\s{1,20}(?-i:[A-Z])[\w ,()&/'-]{2,90}$|executive summary|introduction$|purpose of (the )?report)",
        Plain
    )]
    private static partial Regex SectionShape();

    [GeneratedRegex(@"(?<=[.;:]\s{0,3})\s(?<no>\d{1,2}\.\d{1,2})\.?\s(?=\p{L})", Plain)]
    private static partial Regex Inner();

    [GeneratedRegex(
        @"^\W{0,9}?(?<no>\d{1,2}\.\d{1,2}(\.\d{1,2})?\.?|\(?[a-z]\)|\(?[ivx]{1,4}\)|\(?\d{1,2}\)|\d{1,2}\.|[-•●▪*–])\s{1,20}",
        Plain
    )]
    private static partial Regex NumberShape();
}

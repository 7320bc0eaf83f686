using System.Text.RegularExpressions;

namespace Throughline.Domain.Intake.Papers;

/// <summary>The sections of a report: where they begin, and what the one of recommendations holds.</summary>
internal static partial class ReportSections
{
    /// <summary>What stands under the heading "Recommendation(s)", up to the next heading.</summary>
    public static (NumberedText? Intro, List<NumberedText> Recommendations) Recommendations(List<SourceText> body)
    {
        var at = body.FindIndex(t => t.Text.Length < 60 && RecommendationHeading().IsMatch(t.Text));
        var found = new List<NumberedText>();
        for (
            var i = at + 1;
            at >= 0 && i < body.Count && !Begins(body[i].Text) && body[i].Kind != TextKind.Heading;
            i++
        )
        {
            var match = NumberShape().Match(body[i].Text);
            found.Add(
                match.Success
                    ? new(match.Groups["no"].Value, body[i].Text[match.Length..].Trim(), body[i].Place)
                    : new(null, body[i].Text.Trim(), body[i].Place)
            );
        }

        return found.Count > 1 && LeadInShape().IsMatch(found[0].Text) ? (found[0], found[1..]) : (null, found);
    }

    /// <summary>"2. Background", "Executive summary".</summary>
    public static bool Begins(string line) => SectionShape().IsMatch(line);

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^\W{0,200}\d{0,2}\.?\s{0,20}recommendations?(\(s\))?\W{0,200}$", Plain)]
    private static partial Regex RecommendationHeading();

    [GeneratedRegex(
        @"\b(asked|invited|recommended|requested|advised)\b[^.:]{0,30}:\s{0,200}$|^[^.:]{0,60}:\s{0,200}$",
        Plain
    )]
    private static partial Regex LeadInShape();

    [GeneratedRegex(
        @"^\W{0,200}(\d{1,2}\.?\s{1,20}(?-i:[A-Z])[\w ,()&/'-]{2,90}$|executive summary|introduction|background"
            + @"|purpose of "
            + @"(the )?report|implications)",
        Plain
    )]
    private static partial Regex SectionShape();

    [GeneratedRegex(
        @"^\W{0,200}?(?<no>\d{1,2}\.\d{1,2}(\.\d{1,2})?|\(?[a-z]\)|\(?[ivx]{1,4}\)|\(?\d{1,2}\)|\d{1,2}\.|[-•])\s{1,20}",
        Plain
    )]
    private static partial Regex NumberShape();
}

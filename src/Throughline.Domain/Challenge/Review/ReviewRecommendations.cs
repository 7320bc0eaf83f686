using System.Text.RegularExpressions;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Challenge.Review;

/// <summary>
/// Reads the recommendations of a review or an inspection out of its report: numbered items below a heading
/// "Recommendations", lines "Recommendation 3: ...", lists of an agency's own recommendations, and questions to the
/// board below a finding.
/// </summary>
/// <remarks>
/// What a covering report asks its committee to do ("The Committee is asked to note ...") is not among them. Of tables
/// only frames around text are read: the recommendation column of a plan is what is held beside the review, and not the
/// review. Time is linear in the elements.
/// </remarks>
public static partial class ReviewRecommendations
{
    private const int LongestHeading = 120;
    private const int FewestWords = 4;

    /// <returns>In the order of the document; lists with one item or none that look like nothing of the kind are left
    /// out.</returns>
    public static IReadOnlyList<ReviewRecommendation> In(SourceMaterial material, Vocabulary vocabulary)
    {
        var reading = new RecommendationReader(material.Name, vocabulary);
        foreach (var element in material.Elements)
        {
            switch (element)
            {
                case SourceText { Kind: TextKind.Furniture }:
                    break;
                case SourceText text:
                    foreach (var line in ListLines.Of(text.Text))
                    {
                        reading.Read(line, text.Kind == TextKind.Heading, text.Place);
                    }

                    break;
                case SourceTable table when IsBox(table):
                    ReadBox(reading, table);

                    break;
                case SourceTable:
                    reading.Close();
                    break;
            }
        }

        return reading.All;
    }

    private static void ReadBox(RecommendationReader reading, SourceTable table)
    {
        foreach (var cell in table.Rows.SelectMany(r => r.Cells))
        {
            ListLines.Of(cell.Text).ToList().ForEach(line => reading.Read(line, false, cell.Place));
        }
    }

    /// <summary>A frame around text, drawn as a table.</summary>
    private static bool IsBox(SourceTable table) =>
        table.ColumnCount == 1 || (table.ColumnCount == 2 && table.Rows.Count <= 2);

    internal static bool IsHeading(string text, out string? agency)
    {
        var match = text.Length <= LongestHeading && !text.EndsWith('.') ? Heading().Match(text) : Match.Empty;
        agency =
            match.Success && match.Groups["whose"].Value.Trim(' ', ':', '.') is { Length: > 0 } whose ? whose : null;
        return match.Success;
    }

    /// <summary>"7.1 The review makes the following recommendations:" leads in to them and is none.</summary>
    internal static bool LeadsIn(string text) => LeadIn().IsMatch(text);

    internal static bool IsFinding(string text) => FindingShape().IsMatch(text);

    internal static bool AsksTheCommittee(string text) => Committee().IsMatch(text);

    /// <summary>"Recommendation 3: Ensure that ..."; the text may be empty where it stands in the next line.</summary>
    internal static (string Number, string Text, bool Question)? NamedItem(string text) =>
        Named().Match(text) is { Success: true } m
        && (
            m.Groups["text"].Value is not [var first, ..]
            || char.IsUpper(first)
            || m.Groups["mark"].Value.Trim().Length > 0
        )
            ? (m.Groups["no"].Value.TrimEnd('.'), m.Groups["text"].Value.Trim(), m.Groups["q"].Success)
            : null;

    internal static (string Number, string Text)? NumberedItem(string text) =>
        Numbered().Match(text) is { Success: true } m && Fold.WordCount(m.Groups["text"].Value) >= FewestWords
            ? (m.Groups["no"].Value.Trim('.', '(', ')', ' '), m.Groups["text"].Value.Trim())
            : null;

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant
        | RegexOptions.ExplicitCapture
        | RegexOptions.NonBacktracking;

    // The words before and after are bounded, and a line is at most 120 letters, so that going back over it stays
    // cheap.
    [GeneratedRegex(
        @"^\W{0,120}(\d{1,2}(\.\d{1,2})?[.)]?\s{1,120})?((summary of |the |\d{1,2} |two |three |four |five |six "
            + @"|seven |eight "
            + @"|nine |ten |key |our |full |overarching |multi-agency |multiagency |single agency |single-agency "
            + @"|individual agency |agency |agencies' |national |local |strategic |priority |learning and "
            + @"|findings and |conclusions and |lessons and |summary and ){0,20}recommendations?( (for "
            + @"improvement|and learning|and next steps|from the review|of the review|made by the review"
            + @"|from the inspection|of this review))?( (are|were|are as follows|were as follows|as "
            + @"follows|include):?)?|areas for (priority action|improvement)|what (the local "
            + @"authority|[\w ]{2,40}) needs to (do|improve))(\s{0,20}(\(s\)))?((\s{0,20}[:–—-]\s{0,20}"
            + @"|\s{1,20}(for|to)\s{1,20})((for|to)\s{1,20})?(the\s{1,20})?(?<whose>[\w’'& ,()/-]{2,70}))?\W{0,120}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^\W*(recommendation|rec\.?|(?<q>question))s?\s*(no\.?|number|nr\.?)?\s*(?<no>\d{1,3}(\.\d{1,2})*\s?[a-z]?)\b(?<mark>[.):]?\s*[:–—-]?\s*)(?<text>[^\n]*)$",
        Plain
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"^(?<no>\(?(\d{1,3}(\.\d{1,2}){0,2}[a-z]?|[a-z]|[ivx]{1,5}|R\d{1,2})[.)]?|[-•●▪–*])\s+(?<text>[^\n]+)$",
        Plain
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"\b(following|these|below|as follows)\b[^.]{0,40}\brecommendations?\b|\brecommendations?\b[^.]{0,30}\b(are"
            + @"|is|were|below|as follows|follow)\b\W*$",
        Plain
    )]
    private static partial Regex LeadIn();

    [GeneratedRegex(@"^\W*(key )?(finding|learning point|theme)\s*(no\.?|number)?\s*\d{1,2}\b", Plain)]
    private static partial Regex FindingShape();

    [GeneratedRegex(
        @"^\W*(\d[\d.]*\s+)?(that\s+)?(the\s+)?(members\b|[\w &’']{0,40}\b(committee|cabinet|overview (and|&) "
            + @"scrutiny|scrutiny (panel|commission|board)|forum|full council)\b)[^.]{0,60}\b((is|are) (asked"
            + @"|invited|recommended|requested)|note[sd]?|comments?|considers?|agrees?|approves?|endorses?"
            + @"|receives?|monitors?|scrutini[sz]es?|supports?)\b|^\W*(\d[\d.]*\s+)?(to )?(note|comment on"
            + @"|approve|endorse|receive)\b|^\W*(\d[\d.]*\s+)?that (the )?(committee|cabinet|members"
            + @"|overview|scrutiny|report)\b",
        Plain
    )]
    private static partial Regex Committee();
}

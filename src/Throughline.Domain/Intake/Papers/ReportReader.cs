using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Papers;

/// <summary>
/// Reads one covering report: what its title block says, what it recommends, who verified which implications.
/// </summary>
internal static partial class ReportReader
{
    private const int FrontLines = 24;
    private const int LongestTitle = 220;

    public static ReportReading Read(SourceMaterial material, int start, int end)
    {
        var front = FrontCells(material, start, end);
        var body = material
            .Elements.Skip(start)
            .Take(end - start)
            .OfType<SourceText>()
            .Where(t => t.Kind != TextKind.Furniture)
            .ToList();
        var date = front.Select(c => DayShape().Match(c)).FirstOrDefault(m => m.Success)?.Value;
        var access = front.Find(c => AccessShape().IsMatch(c));
        var (intro, recommendations) = Recommendations(body);
        return new ReportReading
        {
            Title = TitleOf(front, body),
            Place = material.Elements[start].Place,
            Committee = front.Find(c => c.Length < 120 && CommitteeShape().IsMatch(c) && !FrontMatter.IsMark(c)),
            MeetingDate = date,
            Item = After(front, ItemShape()),
            Wards = After(front, WardsShape()),
            KeyDecision = After(front, DecisionShape()),
            ReportOf = After(front, ReportOfShape()),
            Accountable =
            [
                .. front
                    .Select(c => AccountableShape().Match(c))
                    .Where(m => m.Success)
                    .Select(m => new AccountableOfficer(
                        Fold.Space(m.Groups["role"].Value),
                        m.Groups["rest"].Value.Trim()
                    )),
            ],
            Access = access is null ? null : AccessOf(access),
            AccessText = access,
            Author = AuthorOf(body),
            RecommendationsIntro = intro,
            Recommendations = recommendations,
            Implications = Implications(body),
        };
    }

    private static List<string> FrontCells(SourceMaterial material, int start, int end)
    {
        var cells = new List<string>();
        for (var i = start; i < Math.Min(end, start + FrontLines); i++)
        {
            switch (material.Elements[i])
            {
                case SourceTable table when i <= start + 2:
                    cells.AddRange(
                        table.Rows.SelectMany(r => r.Cells).Select(c => Fold.Space(c.Text)).Where(t => t.Length > 0)
                    );
                    break;
                case SourceText text when text.Kind != TextKind.Furniture && !SectionShape().IsMatch(text.Text):
                    cells.Add(Fold.Space(text.Text));
                    break;
                default:
                    return cells;
            }
        }

        return cells;
    }

    private static string TitleOf(List<string> front, List<SourceText> body)
    {
        var candidates = front
            .Where(c =>
                c.Length is >= 4 and <= LongestTitle
                && !FrontMatter.IsMark(c)
                && !DayShape().IsMatch(c)
                && !ItemShape().IsMatch(c)
                && !AccessShape().IsMatch(c)
            )
            .ToList();
        return candidates.Find(c => !CommitteeShape().IsMatch(c))
            ?? candidates.FirstOrDefault()
            ?? body.FirstOrDefault()?.Text
            ?? "Report";
    }

    private static string? After(List<string> cells, Regex shape)
    {
        foreach (var cell in cells)
        {
            var match = shape.Match(cell);
            if (match.Success && match.Groups["rest"].Value.Trim() is { Length: > 0 } rest)
            {
                return rest;
            }
        }

        return null;
    }

    private static string AccessOf(string words) =>
        words.Contains("exempt", StringComparison.OrdinalIgnoreCase) ? "exempt"
        : words.Contains("confidential", StringComparison.OrdinalIgnoreCase) ? "confidential"
        : "public";

    private static string? AuthorOf(List<SourceText> body)
    {
        var at = body.FindLastIndex(t => AuthorShape().IsMatch(t.Text));
        if (at < 0)
        {
            return null;
        }

        var rest = AuthorShape().Match(body[at].Text).Groups["rest"].Value.Trim();
        var line =
            rest.Length > 0 ? rest : body.Skip(at + 1).Select(t => t.Text.Trim()).FirstOrDefault(t => t.Length > 0);
        return line?.StartsWith("Name:", StringComparison.OrdinalIgnoreCase) == true ? line[5..].Trim() : line;
    }

    /// <summary>What stands under the heading "Recommendation(s)", up to the next heading.</summary>
    private static (NumberedText? Intro, List<NumberedText> Recommendations) Recommendations(List<SourceText> body)
    {
        var at = body.FindIndex(t => t.Text.Length < 60 && RecommendationHeading().IsMatch(t.Text));
        var found = new List<NumberedText>();
        for (
            var i = at + 1;
            at >= 0 && i < body.Count && !SectionShape().IsMatch(body[i].Text) && body[i].Kind != TextKind.Heading;
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

    private static List<Implication> Implications(List<SourceText> body)
    {
        var found = new List<Implication>();
        string kind = "general";
        for (var i = 0; i < body.Count; i++)
        {
            if (body[i].Text.Length < 120 && KindShape().Match(body[i].Text) is { Success: true } heading)
            {
                kind = heading.Groups["kind"].Value.ToLowerInvariant();
            }

            if (VerifiedShape().Match(body[i].Text) is { Success: true } verified)
            {
                var name = verified.Groups["rest"].Value.Trim();
                name = name.Length > 0 ? name : body.Skip(i + 1).FirstOrDefault()?.Text.Trim() ?? "";
                var role =
                    i + 1 < body.Count
                    && body[i + 1].Text.Length < 90
                    && !body[i + 1].Text.EndsWith('.')
                    && name != body[i + 1].Text
                        ? body[i + 1].Text.Trim()
                        : null;
                found.Add(
                    new(
                        kind.Contains("divers", StringComparison.Ordinal) ? "equality" : kind,
                        role is null ? name : $"{name}, {role}",
                        body[i].Place
                    )
                );
            }
        }

        return found;
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b\d{1,2}(st|nd|rd|th)?\s{1,20}(january|february|march|april|may|june|july|august|september|october|november"
            + @"|december)\s{1,20}\d{4}\b",
        Plain
    )]
    private static partial Regex DayShape();

    [GeneratedRegex(@"\b(committee|board|cabinet|panel|partnership|council|subgroup|sub-group|forum)\b", Plain)]
    private static partial Regex CommitteeShape();

    [GeneratedRegex(
        @"^\W{0,200}(agenda\s{1,20})?item(\s{1,20}no\.?)?\s{0,20}[:.]?\s{0,20}(?<rest>\d{1,3}[a-z]?)\W{0,200}$",
        Plain
    )]
    private static partial Regex ItemShape();

    [GeneratedRegex(@"^\W{0,200}wards?( and communities)?( affected)?\s{0,20}:\s{0,20}(?<rest>(?>.+))$", Plain)]
    private static partial Regex WardsShape();

    [GeneratedRegex(@"^\W{0,200}(is this a )?key decision\W{0,20}[:?]\s{0,20}(?<rest>(?>.+))$", Plain)]
    private static partial Regex DecisionShape();

    [GeneratedRegex(
        @"^\W{0,200}(report of|report by|report from|lead officer)\s{0,20}:?\s{0,20}(?<rest>(?>.+))$",
        Plain
    )]
    private static partial Regex ReportOfShape();

    [GeneratedRegex(
        @"^\W{0,200}(?<role>accountable [\w ]{1,120}?|responsible (director|officer)|cabinet member|portfolio holder"
            + @"|lead "
            + @"member)\s{0,20}:\s{0,20}(?<rest>(?>.+))$",
        Plain
    )]
    private static partial Regex AccountableShape();

    [GeneratedRegex(
        @"(?m:^)(?>.*?\b(this report is|report is|status|classification)\b).*?\b(public|exempt|confidential)\b"
            + @"|^\W{0,200}(public|exempt"
            + @"|confidential)( report)?\W{0,200}$|^not for publication",
        Plain
    )]
    private static partial Regex AccessShape();

    [GeneratedRegex(
        @"^\W{0,200}(report )?author(s)?( contact)?( details)?\W{0,20}:\s{0,20}(?<rest>(?>.*))$"
            + @"|^\W{0,200}contact officer\W{0,20}:\s{0,20}(?<rest>(?>.*))$",
        Plain
    )]
    private static partial Regex AuthorShape();

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
        @"^\W{0,200}(?<no>\d{1,2}\.\d{1,2}(\.\d{1,2})?|\(?[a-z]\)|\(?[ivx]{1,4}\)|\d{1,2}\.|[-•])\s{1,20}",
        Plain
    )]
    private static partial Regex NumberShape();

    [GeneratedRegex(
        @"^\W{0,200}(\d{1,2}(\.\d{1,2})?\.?\s{0,20})?(?<kind>financial|finance|legal|diversity and equality|equality"
            + @"|equalities"
            + @"|human resources|staffing|risk|climate|data protection|procurement)\b",
        Plain
    )]
    private static partial Regex KindShape();

    [GeneratedRegex(
        @"^\W{0,200}implications? (verified|checked|completed|written|provided) by\s{0,20}:?\s{0,20}(?<rest>(?>.*))$",
        Plain
    )]
    private static partial Regex VerifiedShape();
}

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
        var body = BodyOf(material, start, end);
        var date = front.Select(c => DayShape().Match(c)).FirstOrDefault(m => m.Success)?.Value;
        var access = front.Find(c => AccessShape().IsMatch(c));
        var (intro, recommendations) = ReportSections.Recommendations(body);
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
            Accountable = ReportSigning.AccountableOf(front),
            Access = access is null ? null : AccessOf(access),
            AccessText = access,
            Author = ReportSigning.AuthorOf(body),
            RecommendationsIntro = intro,
            Recommendations = recommendations,
            Implications = ReportSigning.Implications(body),
        };
    }

    private static List<SourceText> BodyOf(SourceMaterial material, int start, int end) =>
        material
            .Elements.Skip(start)
            .Take(end - start)
            .OfType<SourceText>()
            .Where(t => t.Kind != TextKind.Furniture)
            .ToList();

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
                case SourceText text when text.Kind != TextKind.Furniture && !ReportSections.Begins(text.Text):
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
        @"(?m:^)(?>.*?\b(this report is|report is|status|classification)\b).*?\b(public|exempt|confidential)\b"
            + @"|^\W{0,200}(public|exempt"
            + @"|confidential)( report)?\W{0,200}$|^not for publication",
        Plain
    )]
    private static partial Regex AccessShape();
}

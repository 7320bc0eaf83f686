using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Papers;

/// <summary>Who answers for a report, who wrote it, and who verified which of its implications.</summary>
internal static partial class ReportSigning
{
    public static List<AccountableOfficer> AccountableOf(List<string> front) =>
        [
            .. front
                .Select(c => AccountableShape().Match(c))
                .Where(m => m.Success)
                .Select(m => new AccountableOfficer(Fold.Space(m.Groups["role"].Value), m.Groups["rest"].Value.Trim())),
        ];

    public static string? AuthorOf(List<SourceText> body)
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

    public static List<Implication> Implications(List<SourceText> body)
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
                found.Add(
                    new(
                        kind.Contains("divers", StringComparison.Ordinal) ? "equality" : kind,
                        Verifier(body, i, verified.Groups["rest"].Value.Trim()),
                        body[i].Place
                    )
                );
            }
        }

        return found;
    }

    /// <summary>The name in the line, or else in the next one, and what stands below as the office.</summary>
    private static string Verifier(List<SourceText> body, int i, string name)
    {
        name = name.Length > 0 ? name : body.Skip(i + 1).FirstOrDefault()?.Text.Trim() ?? "";
        var role =
            i + 1 < body.Count
            && body[i + 1].Text.Length < 90
            && !body[i + 1].Text.EndsWith('.')
            && name != body[i + 1].Text
                ? body[i + 1].Text.Trim()
                : null;
        return role is null ? name : $"{name}, {role}";
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^\W{0,200}(report )?author(s)?( contact)?( details)?\W{0,20}:\s{0,20}(?<rest>(?>.*))$"
            + @"|^\W{0,200}contact officer\W{0,20}:\s{0,20}(?<rest>(?>.*))$",
        Plain
    )]
    private static partial Regex AuthorShape();

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

    [GeneratedRegex(
        @"^\W{0,200}(?<role>accountable [\w ]{1,120}?|responsible (director|officer)|cabinet member|portfolio holder"
            + @"|lead "
            + @"member)\s{0,20}:\s{0,20}(?<rest>(?>.+))$",
        Plain
    )]
    private static partial Regex AccountableShape();
}

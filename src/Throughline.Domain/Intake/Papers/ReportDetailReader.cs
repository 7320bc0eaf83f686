using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Papers;

/// <summary>Reads a report's labels, what was checked by whom, its appendices and background papers.</summary>
internal static partial class ReportDetailReader
{
    private const int FrontElements = 24;
    private const int LongestHeading = 90;

    private static readonly Hints AppendicesHint = new("appendi");
    private static readonly Hints Implied = new("implication");
    private static readonly Hints PapersHint = new("background");
    private static readonly Hints Checking = new(
        "verif",
        "checked",
        "completed",
        "written",
        "provided",
        "cleared",
        "confirmed",
        "signed off",
        "approved",
        "agreed",
        "reviewed"
    );

    public static ReportDetails Read(SourceMaterial material, int start, int end, ReportReading reading)
    {
        var front = Front(material, start, end);
        var labels = new ReportLabels(front);
        var body = Lines(material, start, end);
        var access = labels.Access ?? reading.AccessText;
        var open = access is null || !Closed().IsMatch(access) || OpenFirst().IsMatch(access);
        // Who signs at the end wrote it; "Report of" on the front names whose report it is.
        var author = reading.Author ?? labels.Author;
        return new()
        {
            Title = labels.Title ?? reading.Title,
            Body = labels.Body is { } said
                ? MeetingDates.First(said) is null
                    ? said
                    : Tail().Replace(said, "")
                : reading.Committee,
            Date = labels.Date ?? (reading.MeetingDate is { } day ? MeetingDates.First(day) : null),
            Item = labels.Item ?? reading.Item,
            Author = author is null ? null : NameAndRole(author).Name,
            AccountableOfficers = labels.Officers,
            Wards = labels.Wards ?? reading.Wards,
            KeyDecision = labels.KeyDecision ?? reading.KeyDecision,
            Public = open,
            ExemptParagraph =
                open ? null
                : Paragraph().Match(access!) is { Success: true } m ? m.Groups["no"].Value.Trim()
                : null,
            Implications = Implications(body),
            Appendices = Listed(body, AppendicesHint, AppendicesHeading()),
            BackgroundPapers = Listed(body, PapersHint, PapersHeading()),
        };
    }

    private static List<SourceElement> Front(SourceMaterial material, int start, int end)
    {
        var front = new List<SourceElement>();
        for (var i = start; i < Math.Min(end, start + FrontElements); i++)
        {
            if (
                material.Elements[i] is SourceText text
                && (Recommendations().IsMatch(text.Text) || ReportSections.Begins(text.Text) && front.Count > 3)
            )
            {
                break;
            }

            front.Add(material.Elements[i]);
        }

        return front;
    }

    /// <summary>All lines of the report, rows of tables too.</summary>
    private static List<SourceText> Lines(SourceMaterial material, int start, int end)
    {
        var lines = new List<SourceText>();
        foreach (var element in material.Elements.Skip(start).Take(end - start))
        {
            if (element is SourceText { Kind: not TextKind.Furniture } text)
            {
                lines.Add(text);
            }
            else if (element is SourceTable table && lines.Count > 0)
            {
                foreach (var cell in table.Rows.SelectMany(r => r.Cells))
                {
                    foreach (var part in cell.Text.AsSpan().Split('\n'))
                    {
                        var words = cell.Text.AsSpan()[part].Trim();
                        if (!words.IsEmpty)
                        {
                            lines.Add(new(TextKind.Paragraph, words.ToString(), 0, cell.Place));
                        }
                    }
                }
            }
        }

        return lines;
    }

    private static List<CheckedImplication> Implications(List<SourceText> body)
    {
        var found = new List<CheckedImplication>();
        var inside = false;
        for (var i = 0; i < body.Count; i++)
        {
            // Nearly all lines can be passed: they neither open the section, nor stand in it, nor say who checked.
            var checks = found.Count > 0 && Checking.In(body[i].Text);
            if (!checks && (inside ? !MayHead(body[i].Text) : !Implied.In(body[i].Text)))
            {
                continue;
            }

            var text = Fold.Space(body[i].Text);
            var heading = Number().Replace(text, "");
            if (text.Length < 60 && ImplicationsHeading().IsMatch(heading))
            {
                inside = true;
                continue;
            }

            if (
                inside
                && (body[i].Kind == TextKind.Heading || body[i].Bold)
                && text.Length < 90
                && TopNumber().IsMatch(text)
                && Kind(heading) is null
            )
            {
                inside = false;
            }

            if (
                inside
                && (
                    IsHeading(text, AppendicesHint, AppendicesHeading()) || IsHeading(text, PapersHint, PapersHeading())
                )
            )
            {
                inside = false;
            }

            if (HeadingOf(heading, inside) is { } kind)
            {
                found.Add(new(kind, null, null, body[i].Place));
            }

            if (checks && Verified().Match(text) is { Success: true } m)
            {
                var rest = m.Groups["rest"].Value.Trim(' ', '.', ')', ']');
                var next = i + 1 < body.Count ? Fold.Space(body[i + 1].Text) : "";
                var (name, role) = NameAndRole(rest.Length > 0 ? rest : next);
                if (
                    role is null
                    && rest.Length > 0
                    && next.Length is > 0 and < 90
                    && !next.EndsWith('.')
                    && !Number().IsMatch(next)
                    && Kind(next) is null
                )
                {
                    role = next;
                }

                found[^1] = found[^1] with { VerifiedBy = name, Role = role };
            }
        }

        return
        [
            .. found.GroupBy(f => f.Kind).Select(g => g.FirstOrDefault(f => f.VerifiedBy is not null) ?? g.First()),
        ];
    }

    /// <summary>True for a short line, or a paragraph that opens with a label.</summary>
    private static bool MayHead(string text) =>
        text.Length <= LongestHeading || text.AsSpan(0, LongestHeading).IndexOfAny(':', '–', '\t') > 0;

    private static bool IsHeading(string text, Hints hint, Regex heading) => hint.In(text) && heading.IsMatch(text);

    private static string? HeadingOf(string heading, bool inside)
    {
        var at = heading.IndexOfAny([':', '–', '\t']);
        var label = at is > 0 and < 60 ? heading[..at] : heading;
        return
            label.Length < 75
            && !label.EndsWith('.')
            && (
                inside && Kind(label) is not null && label.Split(' ').Length < 9
                || label.Contains("implication", StringComparison.OrdinalIgnoreCase)
            )
            ? Kind(label)
            : null;
    }

    private static string? Kind(string heading)
    {
        var m = Kinds().Match(heading);
        return m.Success
            ? Array
                .Find<(string Kind, string[] Words)>(
                    [
                        ("financial", ["financ", "resource", "budget"]),
                        ("legal", ["legal"]),
                        ("equality", ["equal", "divers"]),
                        ("hr", ["human", "staff", "workforce", "hr"]),
                        ("health", ["health"]),
                        ("climate", ["climat", "sustain", "environ", "carbon"]),
                        ("data", ["data", "information", "privacy"]),
                        ("crime", ["crime", "community safety"]),
                        ("risk", ["risk", "other"]),
                    ],
                    k =>
                        Array.Exists(
                            k.Words,
                            w =>
                                heading.StartsWith("Human", StringComparison.OrdinalIgnoreCase)
                                    ? k.Kind == "hr"
                                    : m.Value.StartsWith(w, StringComparison.OrdinalIgnoreCase)
                        )
                )
                .Kind
            : null;
    }

    private static List<string> Listed(List<SourceText> body, Hints hint, Regex heading)
    {
        var at = body.FindIndex(t => t.Text.Length < 300 && hint.In(t.Text) && heading.IsMatch(Fold.Space(t.Text)));
        if (at < 0)
        {
            return [];
        }

        var items = new List<string>();
        var own = heading.Match(Fold.Space(body[at].Text)).Groups["rest"].Value;
        if (own.Length > 0)
        {
            items.AddRange(own.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        for (var i = at + 1; i < body.Count && own.Length == 0; i++)
        {
            var text = Fold.Space(body[i].Text);
            if (
                body[i].Kind == TextKind.Heading
                || body[i].Bold
                || TopNumber().IsMatch(text)
                || AppendicesHeading().IsMatch(text)
                || PapersHeading().IsMatch(text)
                || Author().IsMatch(text)
                || FrontMatter.IsMark(text)
            )
            {
                break;
            }

            items.Add(Bullet().Replace(text, ""));
        }

        return [.. items.Where(t => !None().IsMatch(t) && !t.EndsWith(':'))];
    }

    private static (string Name, string? Role) NameAndRole(string words)
    {
        var at = words.IndexOfAny([',', '(', '–', '—', ';']);
        if (words.IndexOf(" - ", StringComparison.Ordinal) is > 0 and var dash && (at < 0 || dash < at))
        {
            at = dash + 1;
        }

        return at > 2
            ? (words[..at].Trim(), words[(at + 1)..].Trim(' ', ')', '.') is { Length: > 0 } role ? role : null)
            : (words.Trim(), null);
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(exempt|confidential|not for publication|private|part (ii|b|2)\b|restricted)\b", Plain)]
    private static partial Regex Closed();

    [GeneratedRegex(
        @"^\W{0,3}(this report is |report is )?(a )?(public|open|part (i|a|1)\b|no\b|not exempt|none)",
        Plain
    )]
    private static partial Regex OpenFirst();

    [GeneratedRegex(@"\bparagraphs?\s(no\.?\s)?(?<no>\d{1,2}(?>(,| and|, &| &) \d{1,2}){0,3})\b", Plain)]
    private static partial Regex Paragraph();

    [GeneratedRegex(
        @"\W{1,4}((mon|tues|wednes|thurs|fri|satur|sun)day )?\d{1,2}(st|nd|rd|th)? [a-z]{3,9} \d{4}.{0,40}$",
        Plain
    )]
    private static partial Regex Tail();

    [GeneratedRegex(@"^\W{0,3}(\d{1,2}\.?\s{1,3})?recommendations?\b.{0,20}$", Plain)]
    private static partial Regex Recommendations();

    [GeneratedRegex(
        @"^\W{0,3}(corporate |other )?implications( of (the )?recommendations?| and .{3,20}|\(s\))?\W{0,3}$",
        Plain
    )]
    private static partial Regex ImplicationsHeading();

    [GeneratedRegex(@"^\W{0,3}(\d{1,2}|[a-z])(\.\d{1,2})?[.)]?\s{1,4}|^\([a-z]\)\s", Plain)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{1,2}\.?\s{1,4}[A-Z]", Plain)]
    private static partial Regex TopNumber();

    [GeneratedRegex(
        @"\b(financ|resource|budget|legal|equal|divers|human resource|staffing|workforce|hr\b|health|climat|sustain|environ|carbon|data|information|privacy|crime|community safety|risk|other\b)",
        Plain
    )]
    private static partial Regex Kinds();

    [GeneratedRegex(
        @"(^|[.(\[]\s{0,2})(implications? )?(verified|checked|completed|written|provided|cleared|confirmed|signed off|approved|agreed|reviewed|verifying officer|verified and signed off)( and \w{3,12})?( by)?\s{0,3}:?\s{0,3}(?<rest>(?<=(by|officer)\s{0,3}:?\s{0,3})[^.]{0,120})\W{0,3}$",
        Plain
    )]
    private static partial Regex Verified();

    [GeneratedRegex(
        @"^\W{0,3}(\d{1,2}\.?\s{1,4})?(list of )?(appendices|appendix)( to (the|this) report| attached)?(\s{0,3}[:\t]\s{0,3}(?<rest>.{2,250}))?\W{0,3}$",
        Plain
    )]
    private static partial Regex AppendicesHeading();

    [GeneratedRegex(
        @"^\W{0,3}(\d{1,2}\.?\s{1,4})?(list of )?background (papers|documents)( used.{0,40}| and .{3,30})?(\s{0,3}[:\t]\s{0,3}(?<rest>.{2,250}))?\W{0,3}$",
        Plain
    )]
    private static partial Regex PapersHeading();

    [GeneratedRegex(
        @"^\W{0,3}(none|nil|n/a|no (background )?(papers|documents)|not applicable|there are (none|no))\b",
        Plain
    )]
    private static partial Regex None();

    [GeneratedRegex(@"^\W{0,3}(report )?(author|contact( officer)?|report author|name)s?\s{0,3}:", Plain)]
    private static partial Regex Author();

    [GeneratedRegex(@"^\s{0,5}([•●▪*\-–]|\(?\d{1,2}[.)]|\(?[a-z]\))\s{1,10}", Plain)]
    private static partial Regex Bullet();
}

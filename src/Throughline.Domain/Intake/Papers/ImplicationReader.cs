using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Papers;

/// <summary>Reads which implications a report goes into, and who checked each.</summary>
internal sealed partial class ImplicationReader(ReportLexicon lexicon)
{
    private static readonly Hints Implied = new("implication", "considerations", "comments");
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

    /// <summary>Characters of the longest line that only says who checked.</summary>
    private const int LongestSigned = 130;

    private readonly PersonAndPost _people = new(lexicon.Meetings);

    public List<Implication> In(List<ReportLine> body)
    {
        var found = new List<Implication>();
        var inside = false;
        for (var i = 0; i < body.Count; i++)
        {
            // Nearly all lines can be passed: they neither open the section, nor stand in it, nor say who checked.
            var checks = found.Count > 0 && Checking.In(body[i].Text);
            if (
                inside
                && found.Count > 0
                && found[^1].VerifiedBy is null
                && SignedOnly(body[i], found[^1]) is { } signed
            )
            {
                found[^1] = signed;
                continue;
            }

            if (!checks && (inside ? !MayHead(body[i].Text) : !Implied.In(body[i].Text)))
            {
                continue;
            }

            var text = Fold.Space(body[i].Text);
            var heading = Number().Replace(text, "");
            if (text.Length < 60 && Section().IsMatch(heading) && (!inside || lexicon.Kind(heading) is null))
            {
                inside = true;
                continue;
            }

            inside &= !Leaves(body[i], text, heading);
            if (!body[i].Large && HeadingOf(heading, inside, body[i].Strong) is { } kind)
            {
                found.Add(new(kind, null, null, body[i].Place));
            }

            if (found.Count > 0 && Checking.In(text) && Verified().Match(text) is { Success: true } m)
            {
                found[^1] = Signed(
                    found[^1],
                    m.Groups["rest"].Value,
                    [.. body.Skip(i + 1).Take(2).Select(l => Fold.Space(l.Text))]
                );
            }
        }

        return
        [
            .. found.GroupBy(f => f.Kind).Select(g => g.FirstOrDefault(f => f.VerifiedBy is not null) ?? g.First()),
        ];
    }

    /// <summary>
    /// A name with a post and nothing else under an implication, in a cell of its own or behind a label, is who checked it,
    /// whatever the label.
    /// </summary>
    private Implication? SignedOnly(ReportLine line, Implication implication)
    {
        if (line.Field is not null || line.Text.Length > LongestSigned)
        {
            return null;
        }

        var label = Label().Match(line.Text);
        if (!label.Success && !(line.Cell && line.Element >= 0))
        {
            return null;
        }

        var (name, post) = _people.Of(Fold.Space(line.Text[label.Length..]));
        return name is not null && post is not null && _people.IsPost(post)
            ? implication with
            {
                VerifiedBy = name,
                Role = post,
            }
            : null;
    }

    private Implication Signed(Implication implication, string rest, List<string> next)
    {
        rest = rest.Trim(' ', '.', ')', ']', ':');
        if (rest.Length == 0)
        {
            (rest, next) = (next.FirstOrDefault() ?? "", next.Count > 1 ? next[1..] : []);
        }

        var (name, post) = _people.Of(rest);
        if (
            name is not null
            && post is null
            && next is [var below, ..]
            && _people.IsPost(below)
            && HeadingOf(below, true, false) is null
        )
        {
            post = below;
        }

        return name is null ? implication : implication with { VerifiedBy = name, Role = post };
    }

    private bool Leaves(ReportLine line, string text, string heading) =>
        text.Length < 90
        && (
            line.Strong && TopNumber().IsMatch(text) && lexicon.Kind(heading) is null
            || lexicon.IsAppendices(heading)
            || lexicon.IsPapers(heading)
        );

    /// <summary>True for a short line, or a paragraph that opens with a label.</summary>
    private static bool MayHead(string text) => text.Length < 90 || text.AsSpan(0, 75).IndexOfAny(':', '–', '\t') > 0;

    private string? HeadingOf(string heading, bool inside, bool strong)
    {
        var at = heading.IndexOfAny([':', '–', '\t']);
        var label = at is > 0 and < 60 ? heading[..at] : heading;
        return
            label.Length < 75
            && !label.EndsWith('.')
            && label.Split(' ').Length < 9
            && (inside || label.Contains("implication", StringComparison.OrdinalIgnoreCase))
            && (strong || at > 0 || label.Split(' ').Length < 6)
            && !Checking.In(label)
            && lexicon.Meetings.Holds(label, lexicon.Meetings.Words.PostNouns) < 0
            ? lexicon.Kind(label)
            : null;
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^\W{0,3}(?>corporate |other |key |statutory |officers? |officers' |professional ){0,3}((implications|considerations|comments)( of (the )?(recommendations?|officers|decision)| and .{3,20}|\(s\))?|(considerations|comments) and implications)\W{0,3}$",
        Plain
    )]
    private static partial Regex Section();

    [GeneratedRegex(@"^\W{0,3}[a-z][a-z ]{2,39}:\s{0,3}", Plain)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\W{0,3}(\d{1,2}|[a-z])(\.\d{1,2})?[.)]?\s{1,4}|^\([a-z]\)\s", Plain)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{1,2}\.?\s{1,4}[A-Z]", Plain)]
    private static partial Regex TopNumber();

    [GeneratedRegex(
        @"(^|[.(\[]\s{0,2})(?>[a-z]{3,12} ){0,2}?(implications? )?(verified|checked|completed|written|provided|cleared|confirmed|signed off|approved|agreed|reviewed|verifying officer|verified and signed off)( and \w{3,12})?( by)?\s{0,3}:?\s{0,3}(?<rest>(?<=(by|officer)\s{0,3}:?\s{0,3})(?>[^.]|(?<=\b\w)\.){0,120})\W{0,3}$",
        Plain
    )]
    private static partial Regex Verified();
}

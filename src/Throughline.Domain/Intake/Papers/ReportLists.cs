using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Papers;

/// <summary>Reads the lists with which a report closes: what is attached, and what it rests on.</summary>
internal sealed partial class ReportLists(ReportLexicon lexicon)
{
    private const int LongestHeading = 220;

    public List<string> Appendices(List<ReportLine> body) => Listed(body, lexicon.IsAppendices);

    public List<string> BackgroundPapers(List<ReportLine> body) => Listed(body, lexicon.IsPapers);

    private List<string> Listed(List<ReportLine> body, Func<string, bool> heads)
    {
        var at = -1;
        var own = "";
        for (var i = body.Count - 1; i >= 0 && at < 0; i--)
        {
            if (Heading(body[i].Text, heads) is { } rest)
            {
                (at, own) = (i, rest);
            }
        }

        if (at < 0)
        {
            return [];
        }

        var items = own.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var i = Below(body, at); i < body.Count && own.Length == 0; i++)
        {
            var text = Fold.Space(body[i].Text);
            if (Ends(body[i], text))
            {
                break;
            }

            if (items.Count > 0 && text is [var first, ..] && char.IsLower(first) && !Bullet().IsMatch(text))
            {
                items[^1] = $"{items[^1]} {text}";
            }
            else
            {
                items.Add(Bullet().Replace(text, ""));
            }
        }

        return [.. items.Where(t => !None().IsMatch(t) && !t.EndsWith(':'))];
    }

    /// <summary>Where the list begins: a heading may go on over lines until its bracket closes.</summary>
    private static int Below(List<ReportLine> body, int at)
    {
        var open =
            body[at].Text.Contains('(', StringComparison.Ordinal)
            && !body[at].Text.Contains(')', StringComparison.Ordinal);
        for (var i = at + 1; open && i < Math.Min(body.Count, at + 4); i++)
        {
            if (body[i].Text.Contains(')', StringComparison.Ordinal))
            {
                return i + 1;
            }
        }

        return at + 1;
    }

    /// <summary>What stands behind the heading in its own line; null for another line.</summary>
    private static string? Heading(string line, Func<string, bool> heads)
    {
        if (line.Length > LongestHeading + 80)
        {
            return null;
        }

        var text = Number().Replace(line.Trim(), "");
        var at = text.IndexOfAny([':', '\t']);
        return at > 0 && at < text.Length - 1 && heads(text[..at]) ? text[(at + 1)..].Trim()
            : text.Length < LongestHeading && text is [.., not '.'] && heads(text) ? ""
            : null;
    }

    private bool Ends(ReportLine line, string text) =>
        line.Heading
        || line.Strong
        || TopNumber().IsMatch(text)
        || line.Field is not null
        || lexicon.IsAppendices(text)
        || lexicon.IsPapers(text)
        || lexicon.IsSection(text);

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^\W{0,3}(\d{1,2}(\.\d{1,2})?|[a-z])[.)]?\s{1,4}", Plain)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{1,2}\.\s{1,4}(?-i:[A-Z])[^.]{2,60}$", Plain)]
    private static partial Regex TopNumber();

    [GeneratedRegex(
        @"^\W{0,3}(none|nil|n/a|no (background )?(papers|documents)|not applicable|there (are|were) (none|no)|no [a-z ]{0,25}(papers|documents|appendices|attachments|enclosures))\b",
        Plain
    )]
    private static partial Regex None();

    [GeneratedRegex(@"^\s{0,5}([•●▪*\-–]|\(?\d{1,2}[.)]|\(?[a-z]\))\s{1,10}", Plain)]
    private static partial Regex Bullet();
}

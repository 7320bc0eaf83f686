using System.Text.RegularExpressions;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Collects the decisions of one item, line by line: their lead-ins, their numbered parts.</summary>
internal sealed partial class ResolutionReader(MeetingLexicon lexicon)
{
    private static readonly Hints BodyDecided = new("agreed", "resolved", "decided");

    /// <summary>Signs and words before which a lead-in has ended.</summary>
    private const int LongestLead = 48;

    private readonly List<Resolution> _found = [];
    private bool _open;
    private bool _numbered;
    private bool _lead;

    public IReadOnlyList<Resolution> Found => _found;

    /// <summary>True where the line is a decision, or a part of one.</summary>
    public bool Take(MeetingLine line)
    {
        if (Lead(line.Text) is { } rest)
        {
            _open = true;
            _numbered = false;
            _lead = rest.Length == 0 || rest.EndsWith(':') && rest.Length < 60;
            if (!_lead)
            {
                Parts(rest, line);
            }

            return true;
        }

        if (!_open)
        {
            return false;
        }

        if (Numbered().Match(line.Text) is { Success: true } m && (_lead || _numbered))
        {
            _numbered = true;
            _lead = false;
            Add(line.Text[m.Length..], line);
            return true;
        }

        // The lead-in stands in a line of its own, the decision in the next.
        if (_lead && !line.Strong)
        {
            _lead = false;
            Parts(line.Text, line);
            return true;
        }

        _open = false;
        return false;
    }

    /// <summary>What stands behind the words that lead in a decision; null for another line.</summary>
    private string? Lead(string text)
    {
        var may = lexicon.MayHold(text.AsSpan(0, Math.Min(text.Length, LongestLead)), lexicon.Words.Resolved);
        if (
            may
            && Opening().Match(text) is { Success: true } m
            && lexicon.Is(m.Groups["lead"].Value, lexicon.Words.Resolved)
        )
        {
            return IsOpinion(m.Groups["lead"].Value, m.Groups["rest"].Value) ? null : m.Groups["rest"].Value.Trim();
        }

        if (
            may
            && Whole().Match(text) is { Success: true } whole
            && lexicon.Is(whole.Groups["lead"].Value, lexicon.Words.Resolved)
        )
        {
            return "";
        }

        return
            BodyDecided.In(text)
            && BodyAgreed().Match(text) is { Success: true } body
            && lexicon.Holds(body.Groups["body"].Value, lexicon.Words.BodiesMeet) >= 0
            && !IsOpinion(body.Groups["verb"].Value, body.Groups["rest"].Value)
            ? body.Groups["rest"].Value.Trim() is var rest && rest.TrimEnd(':', ' ').Length < 5
                ? ""
                : rest
            : null;
    }

    /// <summary>"It was agreed that this may help": of one mind, and nothing decided.</summary>
    private static bool IsOpinion(string lead, string rest) =>
        lead.EndsWith("agreed", StringComparison.OrdinalIgnoreCase)
        && rest.StartsWith("that ", StringComparison.OrdinalIgnoreCase)
        && !rest.EndsWith(':')
        && Stating().Match(rest) is { Success: true } stated
        && (Bidding().Match(rest) is not { Success: true } bid || bid.Index > stated.Index);

    private void Parts(string text, MeetingLine line)
    {
        var marks = Inner().Matches(text);
        if (marks.Count > 0 && marks[0].Index == 0)
        {
            _numbered = true;
            for (var i = 0; i < marks.Count; i++)
            {
                var from = marks[i].Index + marks[i].Length;
                Add(text[from..(i + 1 < marks.Count ? marks[i + 1].Index : text.Length)], line);
            }

            return;
        }

        if (
            LeadIn().Match(text) is { Success: true } lead
            && Inner().Match(text, lead.Length) is { Success: true } first
            && first.Index <= lead.Length + 1
        )
        {
            Parts(text[first.Index..].Trim(), line);
            return;
        }

        Add(text, line);
        _numbered = Numbered().IsMatch(text);
    }

    private void Add(string text, MeetingLine line)
    {
        if (text.Trim() is { Length: > 3 } words)
        {
            _found.Add(new(words, line.Place));
        }
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^\W{0,5}(?<lead>[A-Za-z ]{5,30}?)(\s{0,3}[:–—-]\s{0,3}(?=.)|\s{1,3}(?=(that|to)\b))(?<rest>.{1,2000})$",
        Plain
    )]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\W{0,5}(?<lead>[A-Za-z ]{5,30}?)( that)?\s{0,3}[:–—.-]{0,3}\s{0,3}$", Plain)]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"^(?<body>(the |members( of the [a-z ]{3,30})?)[a-z\-() ]{0,40}?)\s?(unanimously )?(?<verb>agreed|resolved|decided)\s{0,2}:?\s{0,2}(?<rest>(that|to)\b.{0,1500})$",
        Plain
    )]
    private static partial Regex BodyAgreed();

    [GeneratedRegex(
        @"^\s{0,5}(\(?[0-9]{1,2}[.)]{1,2}|\(?[a-z]\)|\([ivx]{1,4}\)|[ivx]{1,4}\)|[ivx]{1,4}\.|[a-z]\.|\d{1,2}\.\d{1,2}|[•●▪*-])\s{1,10}",
        Plain
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"(?<=^|[\s;,.])(\([0-9]{1,2}\)|\([a-z]\)|\([ivx]{1,4}\)|(?<=^|[;,.] (and )?)\d{1,2}[.)]|(?<=^|[;,.] (and )?)[a-z]\))\s{1,5}",
        Plain
    )]
    private static partial Regex Inner();

    [GeneratedRegex(@"\b(may|might|was|were|is|are|has|had|could)\b", Plain)]
    private static partial Regex Stating();

    [GeneratedRegex(@"\b(be|should|shall|would|will|must)\b", Plain)]
    private static partial Regex Bidding();

    [GeneratedRegex(@"^(that )?[^:()]{0,60}:\s{0,3}", Plain)]
    private static partial Regex LeadIn();
}

using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Reads an agenda: the meeting it is for, and its items with page, lead officer and what makes them exempt.</summary>
internal sealed partial class AgendaReader(MeetingLexicon lexicon, BodyNames bodies)
{
    private const int LongestTitle = 220;

    /// <summary>Characters of the longest line that only opens an agenda.</summary>
    private const int LongestOpening = 60;

    private readonly AgendaTables _tables = new(lexicon);
    private readonly CellSorts _sorts = new(lexicon);

    public MeetingAgenda? Read(List<MeetingLine> lines)
    {
        var cells = _tables.Unfolded(lines);
        var chain = Chain(cells, NumberedLine.Of);
        if (!IsAgenda(cells, chain))
        {
            chain = Chain(cells, NumberedLine.OfLetter);
        }

        if (!IsAgenda(cells, chain))
        {
            return Unnumbered(lines) ?? InBold(cells, lines);
        }

        var head = cells.Take(chain[0].At).ToList();
        return Head(head, lines) with { Items = Items(cells, chain) };
    }

    private static List<(int At, NumberedLine Line)> Chain(List<MeetingLine> cells, Func<string, NumberedLine?> of)
    {
        var numbered = new List<(int At, NumberedLine Line)>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (
                cells[i].Text.Length < LongestTitle
                && of(cells[i].Number is { } n ? $"{n} {cells[i].Text}" : cells[i].Text) is { } line
                && !line.Rest.EndsWith(';')
            )
            {
                numbered.Add((i, line));
            }
        }

        return NumberedLine.Chain([.. numbered.SkipWhile(n => n.Line.Value != 1)]);
    }

    /// <summary>
    /// Items from the first on, two of them of every agenda; or fewer where the head says that an agenda follows, and they are
    /// titles and no sections of a report.
    /// </summary>
    private bool IsAgenda(List<MeetingLine> cells, List<(int At, NumberedLine Line)> chain)
    {
        if (chain.Count < 3 || chain[0].Line.Value != 1)
        {
            return false;
        }

        var usual = chain.Count(c => lexicon.Holds(c.Line.Rest, lexicon.Words.AgendaTitles) >= 0);
        var sections = chain.Count(c => lexicon.Vocabulary.Reports.IsSection(c.Line.Rest));
        return usual >= 2
            || sections < 2
                && chain.Count > 3
                && cells.Take(chain[0].At).Any(l => Opens(l.Text))
                && chain.Count(c => !c.Line.Rest.TrimEnd().EndsWith('.')) * 3 > chain.Count * 2;
    }

    /// <summary>Items without numbers, set in bold or capitals below the word that opens an agenda.</summary>
    private MeetingAgenda? InBold(List<MeetingLine> cells, List<MeetingLine> lines)
    {
        var opens = cells.FindIndex(l => Opens(l.Text));
        if (opens < 0)
        {
            return null;
        }

        var found = new List<(int At, NumberedLine Line)>();
        for (var i = opens + 1; i < cells.Count; i++)
        {
            if (
                (cells[i].Strong || IsCapitals(cells[i].Text))
                && cells[i].Text.Length < LongestTitle
                && !cells[i].Text.EndsWith(':')
                && !IsPart(cells[i].Text)
                && MeetingDates.Alone(cells[i].Text) is null
            )
            {
                found.Add((i, new("", found.Count + 1, cells[i].Text)));
            }
        }

        return found.Count > 3 && found.Count(f => lexicon.Holds(f.Line.Rest, lexicon.Words.AgendaTitles) >= 0) > 1
            ? Head(cells.Take(opens).ToList(), lines) with
            {
                Items = Items(cells, found),
            }
            : null;
    }

    /// <summary>"AGENDA", "Order of business", "Corporate Parenting Board – Agenda".</summary>
    private bool Opens(string text) =>
        text.Length < LongestOpening
        && (
            lexicon.Is(text, lexicon.Words.AgendaOpenings)
            || text.Contains("agenda", StringComparison.OrdinalIgnoreCase)
                && !text.Contains("item", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsCapitals(string text) => text.Length > 3 && text.Any(char.IsUpper) && !text.Any(char.IsLower);

    /// <summary>A table of business whose rows have no numbers of their own, as where a word processor counts them.</summary>
    private MeetingAgenda? Unnumbered(List<MeetingLine> lines)
    {
        foreach (var line in lines)
        {
            if (
                line.Table is not { } table
                || _tables.IsLog(table)
                || PaperTable.Of(
                    table,
                    lexicon,
                    lexicon.Words.TopicColumns,
                    c => c.ContainsKey("topic") && !c.ContainsKey("meeting")
                )
                    is not { } read
            )
            {
                continue;
            }

            var rows = read.Rows.Where(r => read.At(r, "topic") is not null).ToList();
            if (rows.Count(r => lexicon.Holds(read.At(r, "topic")!, lexicon.Words.AgendaTitles) >= 0) < 2)
            {
                continue;
            }

            var head = table.Rows[read.Head].Cells;
            var page = head.FirstOrDefault(c => lexicon.Is(c.Text, lexicon.Words.AgendaPages))?.Column ?? -1;
            var items = rows.Select(
                (r, i) =>
                {
                    var (title, own, lead) = Title(
                        (r.Cells.First(c => c.Column == read.Columns["topic"]).Text.Split('\n')[0]).Trim(),
                        line
                    );
                    return new AgendaEntry(
                        (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                        title,
                        r.Place,
                        own ?? r.Cells.FirstOrDefault(c => c.Column == page && Fold.HasInk(c.Text))?.Text.Trim(),
                        lead ?? read.At(r, "lead")
                    );
                }
            );
            var above = _tables.Unfolded(lines.TakeWhile(l => l != line).ToList());
            return Head(above, lines) with { Items = [.. items] };
        }

        return null;
    }

    private MeetingAgenda Head(List<MeetingLine> head, List<MeetingLine> lines)
    {
        string? time = null,
            venue = null;
        DateOnly? date = null;
        for (var i = 0; i < head.Count; i++)
        {
            var text = head[i].Text;
            if (Label().Match(text) is { Success: true } m)
            {
                var rest = m.Groups["rest"].Value.Trim();
                var label = m.Groups["label"].Value.ToLowerInvariant();
                date ??=
                    label.Contains("date", StringComparison.Ordinal)
                    || label.StartsWith("meeting", StringComparison.Ordinal)
                    || label is "when" or "held on"
                        ? MeetingDates.First(rest)
                        : null;
                time ??=
                    label.Contains("time", StringComparison.Ordinal)
                    || label is "start" or "when"
                    || label.Contains("date", StringComparison.Ordinal)
                        ? MeetingDates.Time(rest)
                        : null;
                venue ??= IsVenueLabel(label) && MeetingDates.First(rest) is null ? rest : null;
                continue;
            }

            if (date is null && MeetingDates.First(text) is { } day && !Published().IsMatch(text) && text.Length < 250)
            {
                date = day;
                var undated = Dated().Replace(text, " ");
                time ??= MeetingDates.Time(undated);
                venue ??=
                    VenueIn(undated) ?? (i + 1 < head.Count && IsVenue(head[i + 1].Text) ? head[i + 1].Text : null);
            }
            else if (date is not null && time is null && text.Length < 120)
            {
                time = MeetingDates.Time(text);
                venue ??= VenueIn(text);
            }
            else if (date is not null && venue is null && IsVenue(text))
            {
                venue = text;
            }
        }

        return new(lines[0].Place)
        {
            Body = bodies.Of(head.Select(l => l.Text)),
            Date = date,
            Time = time,
            Venue = venue?.Trim(' ', '.', ','),
        };
    }

    private static bool IsVenueLabel(string label) =>
        label is "where" or "held at" or "held in"
        || label.Contains("place", StringComparison.Ordinal)
        || label.Contains("venue", StringComparison.Ordinal)
        || label.Contains("location", StringComparison.Ordinal);

    private static string? VenueIn(string text) =>
        Venue().Match(text) is { Success: true } m ? m.Groups["venue"].Value.Trim(' ', ',', '.') : null;

    private bool IsVenue(string text) =>
        text.Length is > 6 and < 140
        && Place().IsMatch(text)
        && MeetingDates.First(text) is null
        && !text.EndsWith(':')
        && (Room().IsMatch(text) || bodies.In(text) is null);

    private List<AgendaEntry> Items(List<MeetingLine> lines, List<(int At, NumberedLine Line)> chain)
    {
        var items = new List<AgendaEntry>();
        var exempt = false;
        string? before = null;
        (int From, int To)? named = null;
        for (var i = 0; i < chain.Count; i++)
        {
            var end = i + 1 < chain.Count ? chain[i + 1].At : Math.Min(lines.Count, chain[i].At + 6);
            var under = lines.GetRange(chain[i].At + 1, end - chain[i].At - 1);
            var (title, page, lead) = Title(chain[i].Line.Rest, lines[chain[i].At]);
            var whole = string.Join(
                ' ',
                under.Where(l => !IsPart(l.Text) || Paragraph().IsMatch(l.Text)).Select(l => l.Text).Prepend(title)
            );
            var excludes = Excludes().IsMatch(title);
            var value = chain[i].Line.Value;
            var inNamed = named is { } n && value >= n.From && value <= n.To;
            var own =
                excludes ? null
                : Paragraph().Match(whole) is { Success: true } p ? p.Groups["no"].Value.Trim()
                : null;
            var closed =
                !excludes
                && (
                    own is not null && Exempt().IsMatch(whole)
                    || (named is null ? exempt : inNamed)
                    || ExemptTitle().IsMatch(title)
                );
            page ??=
                under.Select(l => Pages().Match(l.Text)).FirstOrDefault(m => m.Success)?.Groups["page"].Value
                ?? under.Select(l => l.Text).FirstOrDefault(t => PageAlone().IsMatch(t));
            lead ??= under.Select(l => LeadIn(l.Text)).FirstOrDefault(w => w is not null);
            items.Add(
                new(
                    chain[i].Line.Number is { Length: > 0 } number ? number : null,
                    title,
                    lines[chain[i].At].Place,
                    page,
                    lead,
                    !closed,
                    closed ? own ?? before : null
                )
            );
            if (excludes)
            {
                exempt = true;
                before = Paragraph().Match(whole) is { Success: true } later ? later.Groups["no"].Value.Trim() : null;
                named = NamedItems().Match(whole) is { Success: true } r
                    ? (
                        Int(r.Groups["from"].Value),
                        r.Groups["to"].Success ? Int(r.Groups["to"].Value) : Int(r.Groups["from"].Value)
                    )
                    : null;
            }

            foreach (var line in under.Where(l => IsPart(l.Text) && !Paragraph().IsMatch(l.Text)))
            {
                exempt = ClosedPart().IsMatch(line.Text);
                named = null;
            }
        }

        return items;
    }

    /// <summary>Who is named behind a short label, whatever the label.</summary>
    private string? LeadIn(string text) =>
        LeadOfficer().Match(text) is { Success: true } m ? m.Groups["who"].Value.Trim()
        : AnyLabel().Match(text) is { Success: true } any && _sorts.IsPerson(any.Groups["who"].Value.Trim())
            ? any.Groups["who"].Value.Trim()
        : null;

    private static int Int(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsPart(string text) =>
        text.Length < 120 && (ClosedPart().IsMatch(text) || OpenPart().IsMatch(text));

    private (string Title, string? Page, string? Lead) Title(string rest, MeetingLine line)
    {
        var (title, page) = (rest, (string?)null);
        if (Pages().Match(title) is { Success: true } m)
        {
            page = m.Groups["page"].Value.Trim();
            title = title.Remove(m.Index, m.Length);
        }
        else if (PageAtEnd().Match(title) is { Success: true } end)
        {
            page = end.Groups["page"].Value.Trim();
            title = title[..end.Index];
        }

        var lead = line.Owner;
        var tab = title.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (tab.Length > 1)
        {
            title = tab[0];
            lead ??= tab[1];
        }

        if (
            lead is null
            && InBrackets().Match(title) is { Success: true } who
            && _sorts.IsPerson(who.Groups["who"].Value)
        )
        {
            lead = who.Groups["who"].Value.Trim();
            title = title[..who.Index];
        }

        return (title.Trim(' ', '.', ':', '-', '–'), page ?? line.Due, lead);
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^(?<label>date( and time| & time)?( of meeting)?|time( of meeting)?|(meeting )?(place|venue|location)( of meeting)?|where|when|held (at|in|on)|meeting (date|time)|start( time)?|contact)\s{0,3}[:\t]{1,2}\s{0,5}(?<rest>.{2,200})$",
        Plain
    )]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(published|issued|despatch|deadline|minutes of|updated|contact)\b", Plain)]
    private static partial Regex Published();

    [GeneratedRegex(@"\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{1,2}(st|nd|rd|th)? [a-z]{3,9},? \d{4}\b", Plain)]
    private static partial Regex Dated();

    [GeneratedRegex(
        @"(?<=[ap]\.?m\.?|\d{2}|noon|hours)\s{0,3}(,|in|at|-|–)\s{0,3}(in |at )?(?<venue>(the )?[A-Z].{4,120})$|\b(held |meet |take place )?(in|at) (?<venue>(?-i:(the )?[A-Z]).{4,110}?)(?=,? (on|at) |$)",
        Plain
    )]
    private static partial Regex Venue();

    [GeneratedRegex(
        @"\b(room|hall|chamber|house|centre|center|office|offices|building|suite|court|street|road|town hall|civic|guildhall|teams|zoom|virtual|online|library|school|[A-Z]{1,2}\d{1,2} \d[A-Z]{2})\b",
        Plain
    )]
    private static partial Regex Place();

    [GeneratedRegex(@"^(the )?(committee|council|board|cabinet|conference|meeting) (rooms?|chamber|suite)\b", Plain)]
    private static partial Regex Room();

    [GeneratedRegex(
        @"(\(|\[)?\b(pages?|pp?\.?)( nos?\.?)?:?\s{0,3}(?<page>\d{1,4}(\s?(-|–|to)\s?\d{1,4})?)(\)|\])?",
        Plain
    )]
    private static partial Regex Pages();

    [GeneratedRegex(
        @"[\s.…]{1,80}(?<page>\d{1,3}\s?(-|–|to)\s?\d{1,3}|(?<!\b(quarter|part|phase|year|stage|volume|section|of|q|no|version|to|january|february|march|april|may|june|july|august|september|october|november|december)\s)\d{1,3})$",
        Plain
    )]
    private static partial Regex PageAtEnd();

    [GeneratedRegex(@"^\d{1,3}(\s?(-|–|to)\s?\d{1,3})?$", Plain)]
    private static partial Regex PageAlone();

    [GeneratedRegex(
        @"^\W{0,3}(lead officers?|lead|report of|report author|officer|presenter|presented by|contact|report by|author)\s{0,3}[:\t]\s{0,3}(?<who>.{3,100}?)\W{0,3}$",
        Plain
    )]
    private static partial Regex LeadOfficer();

    [GeneratedRegex(@"^\W{0,3}[a-z ]{3,28}\s{0,3}[:\t]\s{0,3}(?<who>.{3,100}?)\W{0,3}$", Plain)]
    private static partial Regex AnyLabel();

    [GeneratedRegex(@"\s\((?<who>[^()]{4,90})\)\s{0,3}$", Plain)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"\bexclu(sion|de|ding)\b.{0,60}\b(press|public)\b|\bpress and public\b", Plain)]
    private static partial Regex Excludes();

    [GeneratedRegex(@"\bparagraphs?\s(no\.?\s)?(?<no>\d{1,2}(?>(,| and|, &| &) \d{1,2}){0,3})\b(?! of Part 2)", Plain)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"\b(exempt|not for publication|confidential|private|restricted)\b", Plain)]
    private static partial Regex Exempt();

    [GeneratedRegex(@"\((exempt|confidential|private|not for publication)[^)]{0,60}\)$", Plain)]
    private static partial Regex ExemptTitle();

    [GeneratedRegex(@"\bitems? (?<from>\d{1,2})( (to|and|-|–) (?<to>\d{1,2}))?\b", Plain)]
    private static partial Regex NamedItems();

    [GeneratedRegex(
        @"^\W{0,3}(part (ii|2|b|two)\b|exempt|private|confidential|closed|items? (likely )?to be (considered|taken) in (private|the absence)|not open)",
        Plain
    )]
    private static partial Regex ClosedPart();

    [GeneratedRegex(@"^\W{0,3}(part (i|1|a|one)\b|open to|public (items|session|part))", Plain)]
    private static partial Regex OpenPart();
}

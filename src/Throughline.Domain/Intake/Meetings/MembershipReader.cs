using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Reads who belongs to a body: tables of members, and labelled lists of names.</summary>
internal sealed class MembershipReader(MeetingLexicon lexicon)
{
    private readonly PeopleReader _people = new(lexicon);

    public List<MemberOfBody> Table(SourceTable table, string title)
    {
        var titled = IsTitled(title);
        var read = titled
            ? PaperTable.Guessed(table, lexicon, lexicon.Words.MemberColumns, IsList)
            : PaperTable.Of(table, lexicon, lexicon.Words.MemberColumns, IsList);
        if (read is null)
        {
            return [];
        }

        var rows = read.Rows.Where(r => read.At(r, "name") is not null).ToList();
        var names = rows.Count(r =>
            read.At(r, "name") is { } n && (lexicon.IsVacancy(n) || _people.Read(n, default).Count == 1)
        );
        var heading = table.Rows[read.Head].Cells.Select(c => Fold.Words(c.Text)).ToList();
        var ofMembers =
            read.Columns.ContainsKey("voting")
            || read.Columns.ContainsKey("group")
            || titled
            || heading.Exists(h => h is "member" or "members" or "membership");
        if (
            rows.Count < 2
            || names * 3 < rows.Count * 2
            || !ofMembers
            || heading.Exists(h => h is "initials" or "action" or "topic" or "present" or "apologies")
        )
        {
            return [];
        }

        return
        [
            .. rows.Where(r => !r.Cells.Any(c => c.Struck && c.Column == read.Columns["name"]))
                .Select(r => Member(read, r)),
        ];
    }

    private static bool IsList(Dictionary<string, int> columns) => columns.ContainsKey("name") && columns.Count > 1;

    /// <summary>"Membership", "Composition of the Board", "Who sits on the Panel".</summary>
    private bool IsTitled(string title) => lexicon.Holds(title, lexicon.Words.Membership) >= 0 || OfMembers.In(title);

    private static readonly Hints OfMembers = new("member", "composition", "sits on", "sit on", "constitution of");

    /// <summary>A list under a label ("Membership:") or a line of councillors; substitutes as such.</summary>
    public List<MemberOfBody> Lines(IReadOnlyList<MeetingLine> lines)
    {
        var members = new List<MemberOfBody>();
        var (open, substitutes, labelled) = (false, false, false);
        foreach (var line in lines)
        {
            if (line.Table is { } table)
            {
                open = open && Rows(table, substitutes, members);
                continue;
            }

            var at = line.Text.IndexOfAny([':', '\t']);
            var label =
                at is > 0 and < 50 ? line.Text[..at]
                : line.Text.Length < 50 ? line.Text
                : "";
            var rest = at is > 0 and < 50 ? line.Text[(at + 1)..].Trim() : "";
            if (IsLabel(label) || lexicon.Is(label, lexicon.Words.Substitutes))
            {
                (open, labelled, substitutes) = (true, true, lexicon.Is(label, lexicon.Words.Substitutes));
                Add(rest, line, substitutes, members);
            }
            else if (
                open
                && !line.IsHeading
                && _people.Read(line.Text, line.Place).Count > 0
                && line.Text.Length < 600
                && NumberedLine.Of(line.Text) is null
            )
            {
                Add(line.Text, line, substitutes, members);
            }
            else if (
                members.Count == 0
                && line.Text.StartsWith("Councillors ", StringComparison.Ordinal)
                && _people.Read(line.Text, line.Place).Count > 2
            )
            {
                Add(line.Text, line, false, members);
                open = true;
            }
            else
            {
                open &= members.Count == 0 && labelled && line.Text.Length < 50;
            }
        }

        return members.Count > 2 ? members : [];
    }

    /// <summary>"Membership of the Panel", "Committee members": a short label that opens or ends with the word.</summary>
    private bool IsLabel(string label) =>
        lexicon.Is(label, lexicon.Words.Membership)
        || lexicon.MayHold(label, lexicon.Words.Membership)
            && Fold.Words(label).Split(' ') is { Length: < 8 } words
            && (
                words[0] == "membership"
                || words is ["members", "of", ..]
                || words.Length < 4 && words[^1] is "members" or "membership"
            );

    /// <summary>Rows without headings under the label: a name, and beside it group or role; false for another table.</summary>
    private bool Rows(SourceTable table, bool substitutes, List<MemberOfBody> members)
    {
        var rows = table
            .Rows.Select(r => r.Cells.Where(c => Fold.HasInk(c.Text)).ToList())
            .Where(r => r.Count > 0)
            .ToList();
        if (
            table.ColumnCount > 3
            || !rows.TrueForAll(r => lexicon.IsVacancy(r[0].Text) || _people.Read(r[0].Text, r[0].Place).Count == 1)
        )
        {
            return false;
        }

        foreach (var row in rows)
        {
            if (
                row.Count > 1
                && row.TrueForAll(c =>
                    _people.Read(c.Text, c.Place).Count == 1 && !lexicon.Is(c.Text, lexicon.Words.Parties)
                )
            )
            {
                row.ForEach(c => Add(c.Text, new(c.Text, c.Place, 0), substitutes, members));
                continue;
            }

            var person = _people.Read(row[0].Text, row[0].Place) is [var read, ..] ? read : null;
            var group = row.Skip(1).FirstOrDefault(c => lexicon.Is(c.Text, lexicon.Words.Parties))?.Text.Trim();
            var role = row.Skip(1).FirstOrDefault(c => !lexicon.Is(c.Text, lexicon.Words.Parties))?.Text.Trim();
            members.Add(
                new(
                    person?.Name ?? row[0].Text.Trim(),
                    person?.Role ?? role ?? (substitutes ? "Substitute" : null),
                    group,
                    null,
                    row[0].Place
                )
            );
        }

        return true;
    }

    private void Add(string text, MeetingLine line, bool substitutes, List<MemberOfBody> members)
    {
        if (text.Length > 0)
        {
            members.AddRange(
                _people
                    .Read(text, line.Place)
                    .Select(p => new MemberOfBody(
                        p.Name,
                        p.Role ?? (substitutes ? "Substitute" : null),
                        null,
                        null,
                        line.Place
                    ))
            );
        }
    }

    private static MemberOfBody Member(PaperTable read, SourceRow row) =>
        new(read.At(row, "name")!, read.At(row, "role"), read.At(row, "group"), read.At(row, "voting"), row.Place);
}

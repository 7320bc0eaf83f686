using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Reads action logs: tables of actions with the meeting that set each going, or under a log's title.</summary>
internal sealed class ActionLogReader(MeetingLexicon lexicon)
{
    public PaperTable? Log(SourceTable table, string title) =>
        Read(table, IsTitled(title)) is { } read
        && (read.Columns.ContainsKey("owner") || read.Columns.ContainsKey("due"))
        && (
            read.Columns.ContainsKey("status")
            || read.Columns.ContainsKey("response")
            || read.Columns.ContainsKey("meeting")
        )
        && (
            OfMeetings(read)
            || IsTitled(title) && !table.Rows[read.Head].Cells.Any(c => lexicon.Is(c.Text, lexicon.Words.PlanColumns))
        )
            ? read
            : null;

    private PaperTable? Read(SourceTable table, bool titled) =>
        titled
            ? PaperTable.Guessed(table, lexicon, lexicon.Words.LogColumns, IsLog)
            : PaperTable.Of(table, lexicon, lexicon.Words.LogColumns, IsLog);

    private static bool IsLog(Dictionary<string, int> columns) => columns.ContainsKey("action") && columns.Count > 2;

    /// <summary>"Action log", "Rolling schedule of actions": words of actions, and none of a plan.</summary>
    private bool IsTitled(string title) =>
        lexicon.Holds(title, lexicon.Words.LogTitles) >= 0
        || OfActions.In(title) && Fold.Words(title).Split(' ') is var words && !words.Any(w => w is "plan" or "plans");

    private static readonly Hints OfActions = new("actions", "action ");

    /// <summary>True where rows name the meeting that set each going: then it is a log and no plan.</summary>
    public static bool OfMeetings(PaperTable read)
    {
        var rows = read.Rows.Where(r => read.At(r, "action") is not null).ToList();
        return rows.Count > 0
            && rows.Count(r => MeetingDates.Alone(read.At(r, "meeting") ?? "") is not null) * 2 > rows.Count;
    }

    public static List<LoggedAction> Actions(PaperTable read)
    {
        var actions = new List<LoggedAction>();
        DateOnly? meeting = null;
        foreach (var row in read.Rows)
        {
            if (
                row.Cells.Where(c => Fold.HasInk(c.Text)).ToList() is [var only]
                && MeetingDates.First(only.Text) is { } day
            )
            {
                meeting = day;
                continue;
            }

            meeting = MeetingDates.First(read.At(row, "meeting") ?? "") ?? meeting;
            if (read.At(row, "action") is { } action && !row.Cells.Any(c => c.Struck && Fold.Space(c.Text) == action))
            {
                actions.Add(
                    new(action, row.Place)
                    {
                        Number = read.At(row, "number"),
                        Meeting = meeting,
                        Item = read.At(row, "item"),
                        Owner = read.At(row, "owner"),
                        Due = read.At(row, "due"),
                        Status = read.At(row, "status"),
                        Response = read.At(row, "response"),
                    }
                );
            }
        }

        return actions;
    }
}

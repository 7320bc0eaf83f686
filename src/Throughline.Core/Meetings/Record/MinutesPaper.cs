using System.Globalization;
using Throughline.Core.Access;
using Throughline.Documents.Papers;
using Throughline.Domain.Meetings.Record;

namespace Throughline.Core.Meetings.Record;

/// <summary>Minutes as a paper: for Word files, packs and the public site.</summary>
public static class MinutesPaper
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="isPublic">True for what anybody may read: of a section that is not public, only that it was held in
    /// private is said.</param>
    public static Paper Of(
        Meeting meeting,
        Body body,
        KeptMinutes minutes,
        IReadOnlyList<MinutesSection> sections,
        Meeting? approvedIn,
        MinutesStyle style,
        bool isPublic
    )
    {
        List<PaperBlock> blocks =
        [
            new PaperText(
                string.Join(
                    ", ",
                    new[] { Day(meeting.Day), meeting.Time, meeting.Venue }.Where(t => !string.IsNullOrEmpty(t))
                )
            ),
            new PaperText(Standing(minutes, approvedIn, isPublic), Small: true),
        ];
        foreach (var section in sections.OrderBy(s => s.Place))
        {
            blocks.Add(new PaperHeading(1, section.Heading));
            if (section.Exempt && isPublic)
            {
                blocks.Add(new PaperText(style.Private));
            }
            else
            {
                Add(blocks, section.Text);
            }
        }

        return new($"Minutes: {body.Name}, {Day(meeting.Day)}", "Throughline", blocks);
    }

    /// <summary>"Approved as correct on 3 February 2027"; "Draft, not yet approved".</summary>
    /// <param name="isPublic">True to say that they were amended and not how: it may be words of a private section.</param>
    public static string Standing(KeptMinutes minutes, Meeting? approvedIn, bool isPublic = false) =>
        minutes.State switch
        {
            MinutesState.Approved when approvedIn is not null => minutes.Amended is { } amended
                ? $"Approved on {Day(approvedIn.Day)}, amended{(isPublic ? "" : $": {amended}")}"
                : $"Approved on {Day(approvedIn.Day)} as correct",
            MinutesState.Approved => "Approved",
            MinutesState.Checked => "Draft, checked against the record and not yet approved",
            MinutesState.Draft => "Draft, not yet checked or approved",
        };

    /// <summary>Lines with " | " in them that follow each other are a table, the first its headings.</summary>
    private static void Add(List<PaperBlock> blocks, string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var line in text.Split('\n').Where(l => l.Trim().Length > 0).Append(""))
        {
            if (line.Contains(" | ", StringComparison.Ordinal))
            {
                rows.Add([.. line.Split(" | ").Select(c => c.Trim())]);
                continue;
            }

            if (rows.Count > 0)
            {
                blocks.Add(Table(rows));
                rows = [];
            }

            if (line.Length > 0)
            {
                blocks.Add(new PaperText(line, Bold: line.StartsWith("RESOLVED", StringComparison.Ordinal)));
            }
        }
    }

    /// <summary>Rows that an editor made shorter or longer get as many cells as the headings.</summary>
    private static PaperTable Table(List<IReadOnlyList<string>> rows)
    {
        var wide = rows[0].Count;
        return new(rows[0], [.. rows.Skip(1).Select(Fitted)]);

        IReadOnlyList<string> Fitted(IReadOnlyList<string> row) =>
            row.Count >= wide
                ? [.. row.Take(wide - 1), string.Join(", ", row.Skip(wide - 1))]
                : [.. row, .. Enumerable.Repeat("", wide - row.Count)];
    }

    private static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", British);
}

using System.Globalization;
using System.Text.Json.Nodes;
using Throughline.UnseenPapers.Words;

namespace Throughline.UnseenPapers.Draw;

/// <summary>Action logs.</summary>
public static class LogDraw
{
    private static readonly string[] Actions =
    [
        "Circulate the revised data sharing agreement",
        "Bring a paper on transitions to the group",
        "Update the membership list and contact details",
        "Ask schools for their attendance returns",
        "Arrange a joint session with health partners",
        "Confirm funding for the second year of the pilot",
        "Publish the annual report on the website",
        "Draft terms of reference for the audit group",
    ];

    public static void Add(Draft p)
    {
        var d = p.Dice;
        var title = p.Say(SaidInMeetings.LogTitle);
        var alone = p.Elements.Count == 0;
        if (alone)
        {
            p.Head(p.Body, 1);
        }

        p.Head(title);
        var style = p.One("1", "4", "5", "2")[0] - '0';
        List<(string Field, string Head)> columns = [];
        void Add(int percent, string field, Two heads)
        {
            if (p.Chance(percent))
            {
                columns.Add((field, p.Say(heads)));
            }
        }

        Add(80, "number", SaidInMeetings.LogNumber);
        Add(75, "meeting", SaidInMeetings.LogMeeting);
        Add(50, "item", SaidInMeetings.LogItem);
        Add(100, "action", SaidInMeetings.LogAction);
        Add(100, "owner", SaidInMeetings.LogOwner);
        Add(85, "due", SaidInMeetings.LogDue);
        Add(columns.Exists(c => c.Field == "meeting") ? 70 : 100, "status", SaidInMeetings.LogStatus);
        Add(70, "response", SaidInMeetings.LogResponse);
        var (rows, gold, day) = (new List<string[]> { columns.Select(c => c.Head).ToArray() }, new JsonArray(), p.Day);
        var actions = d.Shuffled(Actions)[..d.Between(3, 7)];
        for (var i = 0; i < actions.Count; i++)
        {
            day = day.AddDays(p.Chance(40) ? 28 : 0);
            var values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["number"] = (i + 1).ToString(CultureInfo.InvariantCulture),
                ["meeting"] = Drawn.Words(day, style),
                ["item"] = d.Between(3, 12).ToString(CultureInfo.InvariantCulture),
                ["action"] = actions[i],
                ["owner"] =
                    p.Chance(60) ? Drawn.Person(d)
                    : p.Chance(50) ? d.One(Drawn.Posts)
                    : Drawn.Initials(Drawn.Person(d)),
                ["due"] = p.Chance(70)
                    ? Drawn.Words(day.AddDays(40), style)
                    : p.One("Ongoing", "Next meeting", "June 2026"),
                ["status"] = p.Say(SaidInMeetings.States),
                ["response"] = p.One(
                    "",
                    "Circulated with the agenda.",
                    "Draft shared with partners for comment.",
                    "On the agenda of this meeting."
                ),
            };
            rows.Add([.. columns.Select(c => values[c.Field])]);
            gold.Add(
                (JsonNode)
                    Draft.Fields([
                        .. columns.Select(c =>
                            (c.Field, (JsonNode?)(c.Field == "meeting" ? Draft.Iso(day) : values[c.Field]))
                        ),
                    ])
            );
        }

        if (p.Chance(30))
        {
            // A day over the actions that its meeting set going.
            p.Line($"{p.One("Updated", "Position at", "As at")} {Drawn.Words(day.AddDays(9), style)}");
        }

        p.Table(
            rows,
            sheet: p.Dice.HeldBack ? p.One("Sheet2", "Tracker", "Actions") : p.One("Action log", "Actions", "Sheet1")
        );
        p.List("actionLogs").Add((JsonNode)new JsonObject { ["body"] = p.Body, ["actions"] = gold });
    }
}

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
        var title = p.One(
            "Action Log",
            "Action log",
            "Actions arising",
            "Action tracker",
            "Outstanding actions",
            "Matters arising – action log"
        );
        var alone = p.Elements.Count == 0;
        if (alone)
        {
            p.Head(p.Body, 1);
        }

        p.Head(title);
        var style = p.One("1", "4", "5", "2")[0] - '0';
        List<(string Field, string Head)> columns = [];
        void Add(int percent, string field, params string[] heads)
        {
            if (p.Chance(percent))
            {
                columns.Add((field, d.One(heads)));
            }
        }

        Add(80, "number", "Ref", "No.", "Action no.", "#");
        Add(75, "meeting", "Meeting date", "Date raised", "Meeting", "Raised");
        Add(50, "item", "Item", "Agenda item", "Minute", "Topic");
        Add(100, "action", "Action", "Agreed action", "Action required", "Actions");
        Add(
            100,
            "owner",
            "Owner",
            "Lead",
            "By whom",
            "Responsible officer",
            "Who",
            "Assigned to",
            "For",
            "Allocated to"
        );
        Add(85, "due", "Due date", "Deadline", "By when", "Target date", "Due");
        Add(columns.Exists(c => c.Field == "meeting") ? 70 : 100, "status", "Status", "RAG", "Open/closed");
        Add(70, "response", "Update", "Progress", "Comments", "Response", "Latest position", "Outcome", "Position now");
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
                ["status"] = p.One("Open", "Closed", "Green", "Amber", "Complete", "In progress"),
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

        p.Table(rows);
        p.List("actionLogs").Add((JsonNode)new JsonObject { ["body"] = p.Body, ["actions"] = gold });
    }
}

using System.Text.Json.Nodes;
using Throughline.UnseenPapers.Words;

namespace Throughline.UnseenPapers.Draw;

/// <summary>Memberships: tables, lists and groups, with vacancies and substitutes.</summary>
public static class MembershipDraw
{
    /// <summary>On an agenda's front.</summary>
    public static void Front(Draft p)
    {
        var people = Drawn.People(p.Dice, 9);
        var members = new List<(string Name, string? Role)>();
        var count = p.Dice.Between(4, 6);
        for (var i = 0; i < count; i++)
        {
            members.Add(
                (
                    people[i],
                    i == 0 ? "Chair"
                    : i == 1 ? "Vice-Chair"
                    : null
                )
            );
        }

        var told = members.Select(m => m.Role is null ? m.Name : $"{m.Name} ({m.Role})");
        var (kind, party) = (p.Dice.Below(4), p.One("Labour", "Conservative", "Independent"));
        if (kind == 0)
        {
            // Two columns of a text: the name, and the group.
            p.Line(p.Say(SaidInMeetings.MembersLabel), bold: true);
            p.Table([.. told.Select(t => new[] { $"Councillor {t}", party })], head: false);
        }
        else if (kind == 1)
        {
            p.Line(
                $"{p.Say(SaidInMeetings.MembersLabel)}: Councillors {string.Join(", ", told.SkipLast(1))} and {members[^1].Name}"
            );
        }
        else
        {
            p.Line(p.Say(SaidInMeetings.MembersLabel) + p.One("", ":"), bold: true);
            foreach (var line in told)
            {
                p.Line($"Councillor {line}");
            }
        }

        if (p.Chance(40))
        {
            p.Line($"Substitutes: Councillors {people[7]} and {people[8]}");
            members.Add((people[7], "Substitute"));
            members.Add((people[8], "Substitute"));
        }

        Gold(
            p,
            members.Select(m =>
                Draft.Fields(
                    ("name", m.Name),
                    ("role", m.Role),
                    ("group", kind == 0 && m.Role != "Substitute" ? party : null)
                )
            )
        );
    }

    public static void Add(Draft p)
    {
        var d = p.Dice;
        if (p.Elements.Count == 0)
        {
            p.Head(p.Body, 1);
        }

        p.Head(p.Say(SaidInMeetings.MembersTitle));
        var people = Drawn.People(d, 10);
        var rows = new List<string[]>();
        var members = new List<JsonObject>();
        var (role, group, voting) = (p.Chance(75), p.Chance(40), p.Chance(40));
        role |= !group && !voting;
        List<string> head = [p.Say(SaidInMeetings.MemberName)];
        if (role)
        {
            head.Add(p.Say(SaidInMeetings.MemberRole));
        }

        if (group)
        {
            head.Add(p.Say(SaidInMeetings.MemberGroup));
        }

        if (voting)
        {
            head.Add(p.Say(SaidInMeetings.MemberVote));
        }

        rows.Add([.. head]);
        for (var i = 0; i < d.Between(5, 9); i++)
        {
            var vacant = p.Chance(12);
            var name = vacant ? p.Say(SaidInMeetings.Vacancy) : people[i % people.Count];
            var (r, g, v) = (
                d.One(Drawn.Posts),
                p.One("Labour", "Conservative", "Independent", "Liberal Democrat"),
                p.Say(SaidInMeetings.Votes)
            );
            List<string> row = [name];
            if (role)
            {
                row.Add(r);
            }

            if (group)
            {
                row.Add(g);
            }

            if (voting)
            {
                row.Add(v);
            }

            rows.Add([.. row]);
            members.Add(
                Draft.Fields(
                    ("name", name),
                    ("role", role ? r : null),
                    ("group", group ? g : null),
                    ("voting", voting ? v : null)
                )
            );
        }

        switch (p.Dice.Below(5))
        {
            case 0 when group && !role && !voting:
                // Lists under each group with how many it has.
                foreach (var party in members.GroupBy(m => (string)m["group"]!).ToList())
                {
                    p.Line($"{party.Key} ({party.Count()})", bold: true);
                    foreach (var one in party)
                    {
                        p.Line(
                            $"{p.One("", "")}Councillor {one["name"]}"
                                .Replace("Councillor Vac", "Vac", StringComparison.Ordinal)
                                .Replace("Councillor To be", "To be", StringComparison.Ordinal)
                        );
                    }
                }

                members = [.. members.GroupBy(m => (string)m["group"]!).SelectMany(g => g)];
                break;
            case 1 when role && !group && !voting:
                foreach (var one in members)
                {
                    p.Line($"• {one["name"]} – {one["role"]}");
                }

                break;
            case 2:
                p.Table([.. rows.Select((r, i) => new[] { i == 0 ? "" : $"{i}" }.Concat(r).ToArray())]);
                break;
            default:
                p.Table(rows, sheet: p.One("Sheet1", "Members"));
                break;
        }

        Gold(p, members);
    }

    private static void Gold(Draft p, IEnumerable<JsonObject> members) =>
        p.List("memberships")
            .Add(
                (JsonNode)
                    new JsonObject
                    {
                        ["body"] = p.Body,
                        ["members"] = new JsonArray([.. members.Select(m => (JsonNode)m)]),
                    }
            );
}

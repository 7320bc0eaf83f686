using System.Globalization;
using System.Text.Json.Nodes;
using Throughline.UnseenPapers.Words;

namespace Throughline.UnseenPapers.Draw;

/// <summary>Minutes: who was there, what was declared, decided, voted and promised.</summary>
public sealed class MinutesDraw
{
    private readonly Draft _p;
    private readonly List<(string Name, string? Role)> _members = [];
    private readonly List<(string Name, string Role)> _officers = [];
    private readonly JsonObject _gold = [];
    private readonly JsonArray _changes = [];
    private readonly JsonArray _declarations = [];
    private readonly bool _councillors;
    private readonly int _itemStyle;
    private readonly int _decision;
    private int _number;

    public MinutesDraw(Draft p)
    {
        _p = p;
        var d = p.Dice;
        var people = Drawn.People(d, 14);
        _councillors = p.Chance(60);
        var members = d.Between(4, 7);
        for (var i = 0; i < members; i++)
        {
            _members.Add(
                (
                    people[i],
                    i == 0 ? p.One("Chair", "Chairman")
                    : i == 1 && p.Chance(50) ? "Vice-Chair"
                    : _councillors ? null
                    : d.One(Drawn.Posts)
                )
            );
        }

        var posts = d.Shuffled(Drawn.Posts);
        for (var i = 0; i < d.Between(2, 4); i++)
        {
            _officers.Add((people[members + i], posts[i]));
        }

        _itemStyle = d.Below(5);
        _decision = d.Below(8);
        _number = d.One([0, 0, 0, 13, 41]);
    }

    public void Add()
    {
        var p = _p;
        var start = Drawn.Clock(p.Dice);
        _gold["body"] = p.Body;
        _gold["date"] = Draft.Iso(p.Day);
        switch (p.Dice.Below(4))
        {
            case 0:
                p.Head($"Minutes of the {p.Body}", 1);
                p.Line($"held on {p.Date} at {start}");
                break;
            case 1:
                p.Head(p.Body, 1);
                p.Head("Minutes");
                p.Line($"{p.Date}, {start}");
                break;
            case 2:
                p.Head($"Minutes of the meeting of the {p.Body} held on {p.Date} at {start}", 1);
                break;
            default:
                p.Head(p.Body, 1);
                p.Head(p.One("Minutes of meeting", "NOTES OF MEETING", "Minutes"));
                p.Line($"Date: {p.Date}");
                p.Line($"Time: {start}");
                break;
        }

        _gold["start"] = start;
        Attendance();
        Items();
        if (p.Chance(70))
        {
            var end = Drawn.Clock(p.Dice);
            p.Line(
                p.One($"The meeting ended at {end}.", $"The meeting closed at {end}", $"Meeting finished at {end}.")
            );
            _gold["end"] = end;
        }

        if (_changes.Count > 0)
        {
            _gold["attendanceChanges"] = _changes;
        }

        if (_declarations.Count > 0)
        {
            _gold["declarations"] = _declarations;
        }

        p.List("minutes").Add((JsonNode)_gold);
    }

    private void Attendance()
    {
        var p = _p;
        var absent = Drawn
            .People(p.Dice, 30)
            .Where(n =>
                _members.TrueForAll(m => Surname(m.Name) != Surname(n))
                && _officers.TrueForAll(o => Surname(o.Name) != Surname(n))
            )
            .Take(p.Dice.Between(0, 2))
            .Select(n => (Name: n, Role: _councillors ? null : p.Dice.One(Drawn.Posts)))
            .ToList();
        var joined = p.One(" – ", ", ", " (", " - ");
        string Told((string Name, string? Role) m) =>
            m.Role is null ? m.Name
            : joined == " (" ? $"{m.Name} ({m.Role})"
            : $"{m.Name}{joined}{m.Role}";
        var (present, sorry, others) = (
            p.One(
                "Present",
                "Members present",
                "PRESENT",
                "Attendees",
                "Members Present",
                "Those present",
                "Board members present",
                "Partners present",
                "Attendance"
            ),
            p.One("Apologies", "Apologies for absence", "Apologies received"),
            p.One(
                "In attendance",
                "Officers present",
                "Also present",
                "In Attendance",
                "Officers in attendance",
                "Also in attendance"
            )
        );
        switch (p.Dice.Below(5))
        {
            case 0 when _councillors:
                p.Line(
                    $"{present}: Councillors {Listed(_members.Select(m => m.Role is null ? m.Name : $"{m.Name} ({m.Role})"))}"
                );
                p.Line($"{others}: {string.Join("; ", _officers.Select(o => Told(o!)))}");
                if (absent.Count > 0)
                {
                    p.Line($"{sorry}: Councillor{(absent.Count > 1 ? "s" : "")} {Listed(absent.Select(a => a.Name))}");
                }

                break;
            case 1:
                Block(present, _members.Select(m => _councillors ? $"Councillor {Told(m)}" : Told(m)));
                Block(others, _officers.Select(o => Told(o!)));
                Block(sorry, absent.Select(a => _councillors ? $"Councillor {a.Name}" : Told(a)));
                break;
            case 2:
                var rows = new List<string[]> { new[] { "Name", p.One("Role", "Organisation", "Title"), "Initials" } };
                rows.Add([present, "", ""]);
                rows.AddRange(_members.Select(m => new[] { m.Name, m.Role ?? "Councillor", Drawn.Initials(m.Name) }));
                rows.Add([others, "", ""]);
                rows.AddRange(_officers.Select(m => new[] { m.Name, m.Role, Drawn.Initials(m.Name) }));
                if (absent.Count > 0)
                {
                    rows.Add([sorry, "", ""]);
                    rows.AddRange(absent.Select(m => new[] { m.Name, m.Role ?? "Councillor", Drawn.Initials(m.Name) }));
                }

                for (var i = 0; i < _members.Count; i++)
                {
                    _members[i] = (_members[i].Name, _members[i].Role ?? "Councillor");
                }

                absent = [.. absent.Select(a => (a.Name, (string?)(a.Role ?? "Councillor")))];
                p.Table(rows);
                break;
            case 3:
                p.Table(
                    [
                        [$"{present}:", string.Join('\n', _members.Select(Told))],
                        [$"{others}:", string.Join('\n', _officers.Select(o => Told(o!)))],
                        .. absent.Count > 0
                            ? new List<string[]> { new[] { $"{sorry}:", string.Join('\n', absent.Select(Told)) } }
                            : [],
                    ],
                    head: false,
                    boldFirst: true
                );
                break;
            default:
                Block(
                    present,
                    _members.Select(m =>
                        _councillors ? $"Cllr {m.Name}{(m.Role is null ? "" : $" ({m.Role})")}" : $"{m.Name}\t{m.Role}"
                    )
                );
                Block(others, _officers.Select(o => $"{o.Name}\t{o.Role}"));
                Block(sorry, absent.Select(a => _councillors ? $"Cllr {a.Name}" : $"{a.Name}\t{a.Role}"));
                break;
        }

        _gold["present"] = People(_members);
        _gold["inAttendance"] = People(_officers.Select(o => (o.Name, (string?)o.Role)));
        if (absent.Count > 0)
        {
            _gold["apologies"] = People(absent);
        }

        void Block(string label, IEnumerable<string> lines)
        {
            if (!lines.Any())
            {
                return;
            }

            p.Line($"{label}{p.One(":", "")}", bold: p.Chance(60));
            foreach (var line in lines)
            {
                p.Line(line);
            }
        }
    }

    private static string Surname(string name) => name.Split(' ')[^1];

    private static string Listed(IEnumerable<string> words) =>
        words.ToList() is { Count: > 1 } all ? $"{string.Join(", ", all[..^1])} and {all[^1]}" : words.First();

    private static JsonArray People(IEnumerable<(string Name, string? Role)> people) =>
        new([.. people.Select(m => (JsonNode)Draft.Fields(("name", m.Name), ("role", m.Role)))]);

    private void Items()
    {
        var p = _p;
        var items = new JsonArray();
        var titles = new List<string>
        {
            p.One("Apologies for absence", "Welcome and apologies"),
            p.One("Declarations of interest", "Disclosure of interests"),
            "Minutes of the last meeting",
        };
        titles.AddRange(Drawn.Topics(p.Dice, p.Dice.Between(3, 6)));
        var quorum = false;
        for (var i = 0; i < titles.Count; i++)
        {
            var number = Heading(titles[i]);
            var item = Draft.Fields(("number", number), ("title", titles[i]));
            var (resolved, promises) = (new JsonArray(), new JsonArray());
            if (i == 0)
            {
                p.Line(
                    p.One(
                        "Apologies were noted as set out above.",
                        "The Chair welcomed everybody to the meeting and introductions were made."
                    )
                );
            }
            else if (i == 1)
            {
                Declare();
            }
            else if (i == 2)
            {
                p.Line(
                    "The minutes of the meeting held on 4 February 2024 were confirmed as a correct record and signed by the Chair."
                );
            }
            else
            {
                new PromiseDraw(
                    p,
                    _members.Select(m => (Named(m.Name), m.Name, (string?)null)).ToList(),
                    _officers
                ).Talk(promises);
                if (p.Chance(25))
                {
                    Moved();
                }

                if (p.Chance(20) && !quorum)
                {
                    quorum = true;
                    Vote(item);
                }

                if (p.Chance(75))
                {
                    Decide(resolved);
                }

                if (p.Chance(25))
                {
                    new PromiseDraw(p, [], _officers).Action(promises);
                }
            }

            if (resolved.Count > 0)
            {
                item["resolved"] = resolved;
            }

            if (promises.Count > 0)
            {
                item["promises"] = promises;
            }

            items.Add((JsonNode)item);
        }

        _gold["items"] = items;
    }

    private string Named(string name) => _councillors ? $"Councillor {Surname(name)}" : name;

    private string? Heading(string title)
    {
        _number++;
        var n = _number.ToString(CultureInfo.InvariantCulture);
        switch (_itemStyle)
        {
            case 0:
                _p.Head($"{n}. {title}");
                return n;
            case 1:
                _p.Head($"{n}  {title.ToUpperInvariant()}");
                return n;
            case 2:
                _p.Line($"{n}. {title}", bold: true);
                return n;
            case 3:
                _p.Line($"{n}. {title}");
                return n;
            default:
                _p.Line(title, bold: true);
                return null;
        }
    }

    private void Declare()
    {
        var p = _p;
        if (p.Chance(40))
        {
            p.Line(
                p.One("There were no declarations of interest.", "None were declared.", "No interests were declared.")
            );
            return;
        }

        for (var i = 0; i < p.Dice.Between(1, 2); i++)
        {
            var who = Named(_members[i].Name);
            var kind = p.One("a personal interest", "a non-pecuniary interest", "a disclosable pecuniary interest");
            var item = $"item {p.Dice.Between(4, 8)}";
            var why = p.One(
                "as a governor of a local school",
                "as a foster carer",
                "as his daughter worked for the service",
                "because she chaired the trust"
            );
            p.Line(
                p.Dice.Below(3) switch
                {
                    0 => $"{who} declared {kind} in {item} {why}.",
                    1 => $"{who} declared {kind} in respect of {item} {why}.",
                    _ => $"{who} disclosed {kind} in relation to agenda {item}, {why}.",
                }
            );
            _declarations.Add((JsonNode)Draft.Fields(("who", who), ("interest", $"{kind} {why}"), ("item", item)));
        }
    }

    private void Moved()
    {
        var who = Named(_members[_p.Dice.Between(1, _members.Count - 1)].Name);
        var time = Drawn.Clock(_p.Dice);
        var what = _p.One("left the meeting", "joined the meeting", "arrived", "left");
        _p.Line(_p.One($"{who} {what} at {time}.", $"({who} {what} at {time})"));
        _changes.Add((JsonNode)Draft.Fields(("who", who), ("what", what), ("time", time)));
    }

    private void Vote(JsonObject item)
    {
        var (f, a, b) = (_p.Dice.Between(4, 8), _p.Dice.Between(1, 3), _p.Dice.Between(1, 2));
        _p.Line(
            _p.One(
                $"On being put to the vote, there were {f} votes for, {a} against and {b} abstentions.",
                $"Votes for: {f}; against: {a}; abstained: {b}",
                $"The motion was carried, {f} members voting in favour, {a} against, with {b} abstaining."
            )
        );
        item["votes"] = Draft.Fields(("for", f), ("against", a), ("abstained", b));
    }

    private void Decide(JsonArray resolved)
    {
        var p = _p;
        var count = p.Dice.Between(1, 3);
        var texts = p.Dice.Shuffled<string>([
            "the report be noted",
            "the revised strategy be approved for consultation",
            "a further report be brought to the meeting in June",
            "Cabinet be recommended to adopt the policy",
            "the terms of reference be amended as set out in the appendix",
            "the budget be increased by £40,000",
            "the findings of the audit be welcomed",
        ])[..count];
        var lead = _decision switch
        {
            0 => "RESOLVED:",
            1 => "Resolved –",
            2 => "It was agreed that",
            3 => "Decision:",
            4 => "RESOLVED that",
            5 => "AGREED:",
            6 => "Resolved:",
            _ => "The Committee resolved that",
        };
        if (count == 1)
        {
            var that = lead.EndsWith("that", StringComparison.Ordinal) ? "" : p.One("That ", "that ", "");
            p.Line($"{lead} {that}{texts[0]}.");
        }
        else
        {
            p.Line(
                $"{lead}{(lead.EndsWith("that", StringComparison.Ordinal) ? ":" : p.One(" That:", "", ""))}",
                bold: p.Chance(30)
            );
            var style = p.Dice.Below(4);
            for (var i = 0; i < count; i++)
            {
                p.Line(
                    style switch
                    {
                        0 => $"({i + 1}) {texts[i]};",
                        1 => $"({(char)('a' + i)}) {texts[i]};",
                        2 => $"{i + 1}. That {texts[i]}.",
                        _ => $"• {texts[i]}",
                    }
                );
            }
        }

        foreach (var text in texts)
        {
            resolved.Add((JsonNode)text!);
        }
    }
}

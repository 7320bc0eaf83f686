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
    private readonly string _decision;
    private int _number;
    private bool _told;

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

        _itemStyle = d.Below(8);
        _decision = p.Say(SaidInMeetings.Decided);
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
                p.Line($"{p.Say(SaidInMeetings.Began)} {p.Date} at {start}");
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
                p.Head(p.Say(SaidInMeetings.MinutesHead));
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
            p.Line($"{p.Say(SaidInMeetings.Ended)} {end}{p.One(".", "")}");
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
            p.Say(SaidInMeetings.Present),
            p.Say(SaidInMeetings.Sorry),
            p.Say(SaidInMeetings.Others)
        );
        switch (p.Dice.Below(9))
        {
            case 5:
                Roster(present, sorry, others, absent);
                break;
            case 6:
                // Two columns of names under their labels.
                p.Table([
                    [present, others],
                    [
                        string.Join('\n', _members.Select(m => _councillors ? $"Cllr {Told(m)}" : Told(m))),
                        string.Join('\n', _officers.Select(o => Told(o!))),
                    ],
                ]);
                absent.Clear();
                break;
            case 7 when _councillors:
                p.Line(
                    $"{present}: Cllrs {Listed(_members.Select(m => m.Role is null ? m.Name : $"{m.Name} ({m.Role})"))}."
                );
                Block(others, _officers.Select(o => $"• {Told(o!)}"));
                p.Line(
                    absent.Count > 0 ? $"{sorry}: {Listed(absent.Select(a => $"Cllr {a.Name}"))}." : $"{sorry}: None."
                );
                break;
            case 8:
                Block(present, _members.Select(m => $"• {(_councillors ? "Councillor " : "")}{Told(m)}"));
                Block(sorry, absent.Select(a => $"• {(_councillors ? $"Councillor {a.Name}" : Told(a))}"));
                Block(others, _officers.Select(o => $"• {Told(o!)}"));
                break;
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

        if (_told)
        {
            return;
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

    /// <summary>One table of all: name, post, agency, and who came, sent apologies or was a guest.</summary>
    private void Roster(string present, string sorry, string others, List<(string Name, string? Role)> absent)
    {
        var agency = new[] { "Council", "Health trust", "Police", "Education" };
        var mark = _p.Dice.HeldBack
            ? ("Attended", "Apologies sent", "Guest")
            : ("Present", "Apologies", "In attendance");
        var rows = new List<string[]>
        {
            new[]
            {
                "Name",
                _p.One("Role", "Job title"),
                _p.One("Agency", "Organisation"),
                _p.One("Attendance", "Status"),
            },
        };
        string[] Row((string Name, string? Role) m, string how) =>
            [m.Name, m.Role ?? "Member", _p.Dice.One(agency), how];
        var all = _members
            .Select(m => Row(m, mark.Item1))
            .Concat(absent.Select(m => Row(m, mark.Item2)))
            .Concat(_officers.Select(m => Row(m!, mark.Item3)))
            .ToList();
        rows.AddRange(all);
        List<(string, string?)> Told(string how) =>
            [.. all.Where(r => r[3] == how).Select(r => (r[0], (string?)$"{r[1]}, {r[2]}"))];
        var (came, away, guests) = (Told(mark.Item1), Told(mark.Item2), Told(mark.Item3));
        _p.Line(_p.One("Attendance", "Attendance record"), bold: true);
        _p.Table(rows);
        (_gold["present"], _gold["inAttendance"]) = (People(came), People(guests));
        if (away.Count > 0)
        {
            _gold["apologies"] = People(away);
        }

        _told = true;
    }

    private static string Surname(string name) => name.Split(' ')[^1];

    private static string Listed(IEnumerable<string> words) =>
        words.ToList() is { Count: > 1 } all ? $"{string.Join(", ", all[..^1])} and {all[^1]}" : words.First();

    private static JsonArray People(IEnumerable<(string Name, string? Role)> people) =>
        new([.. people.Select(m => (JsonNode)Draft.Fields(("name", m.Name), ("role", m.Role)))]);

    private void Items()
    {
        var p = _p;
        if (p.Chance(20))
        {
            AsTable();
            return;
        }

        var items = new JsonArray();
        var titles = new List<string> { p.Say(Said.Apologies), p.Say(Said.Interests), p.Say(Said.Minutes) };
        titles.AddRange(Drawn.Topics(p.Dice, p.Dice.Between(3, 6)));
        var quorum = false;
        for (var i = 0; i < titles.Count; i++)
        {
            var number = Heading(titles[i]);
            var item = Draft.Fields(("number", number), ("title", titles[i]));
            var (resolved, promises) = (new JsonArray(), new JsonArray());
            if (i == 0)
            {
                p.Line(p.Say(SaidInMeetings.Opened));
            }
            else if (i == 1)
            {
                Declare();
            }
            else if (i == 2)
            {
                p.Line(p.Say(SaidInMeetings.Correct));
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

    /// <summary>Minutes as one table: number, what was said, and who acts.</summary>
    private void AsTable()
    {
        var p = _p;
        var (items, rows) = (new JsonArray(), new List<string[]>());
        rows.Add([p.One("No.", "Item", ""), p.Say(SaidInMeetings.Discussion), p.Say(SaidInMeetings.ActionColumn)]);
        var titles = new List<string> { p.Say(Said.Apologies), p.Say(Said.Interests), p.Say(Said.Minutes) };
        titles.AddRange(Drawn.Topics(p.Dice, p.Dice.Between(3, 5)));
        var form = p.Dice.Below(2);
        for (var i = 0; i < titles.Count; i++)
        {
            var at = p.Elements.Count;
            var (resolved, promises) = (new JsonArray(), new JsonArray());
            var action = "";
            if (i > 2)
            {
                if (p.Chance(60))
                {
                    action = new PromiseDraw(p, [], _officers).Column(promises, form);
                }

                p.Line(p.Dice.One(PromiseDraw.PlainOf(p)));
            }
            else
            {
                p.Line(
                    i == 1
                        ? p.Say(SaidInMeetings.NoneDeclared)
                        : p.Say(i == 0 ? SaidInMeetings.Opened : SaidInMeetings.Correct)
                );
            }

            var said = p.Elements.Skip(at).OfType<Throughline.FictionalPacks.Para>().Select(t => t.Text).ToList();
            p.Elements.RemoveRange(at, p.Elements.Count - at);
            rows.Add([$"{i + 1}", $"{titles[i]}\n{string.Join('\n', said)}", action]);
            var item = Draft.Fields(("number", (i + 1).ToString(CultureInfo.InvariantCulture)), ("title", titles[i]));
            if (promises.Count > 0)
            {
                item["promises"] = promises;
            }

            items.Add((JsonNode)item);
        }

        p.Table(rows);
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
            case 5:
                _p.Head($"Item {n}: {title}");
                return n;
            case 6:
                _p.Line($"{n}/25 {title}", bold: true);
                return $"{n}/25";
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
            p.Line(p.Say(SaidInMeetings.NoneDeclared));
            return;
        }

        for (var i = 0; i < p.Dice.Between(1, 2); i++)
        {
            var who = Named(_members[i].Name);
            var did = p.Say(SaidInMeetings.Declared);
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
                    0 => $"{who} {did} {kind} in {item} {why}.",
                    1 => $"{who} {did} {kind} in respect of {item} {why}.",
                    _ => $"{who} {did} {kind} in relation to agenda {item}, {why}.",
                }
            );
            _declarations.Add((JsonNode)Draft.Fields(("who", who), ("interest", $"{kind} {why}"), ("item", item)));
        }
    }

    private void Moved()
    {
        var who = Named(_members[_p.Dice.Between(1, _members.Count - 1)].Name);
        var time = Drawn.Clock(_p.Dice);
        var what = _p.Say(_p.Chance(50) ? SaidInMeetings.Came : SaidInMeetings.Left);
        _p.Line(_p.One($"{who} {what} at {time}.", $"({who} {what} at {time})", $"At {time} {who} {what}."));
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
        var lead = _decision;
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

using System.Text.Json.Nodes;
using Throughline.FictionalPacks;
using Throughline.UnseenPapers.Words;

namespace Throughline.UnseenPapers.Draw;

/// <summary>Work programmes: a table with a meeting column, rows of days, a grid of marks, a table or a list for each day.</summary>
public static class ProgrammeDraw
{
    private sealed record Topic(DateOnly Day, string Title, string? Why, string? Lead, string? By)
    {
        public string? Gone { get; init; }
    }

    public static void Add(Draft p)
    {
        var d = p.Dice;
        var days = Enumerable.Range(0, d.Between(3, 6)).Select(i => p.Day.AddDays(7 + 42 * i)).ToList();
        var title = p.Say(SaidInMeetings.ProgrammeTitle);
        var year = $"{days[0].Year}/{(days[0].Year + 1) % 100:00}";
        var told = p.Chance(60);
        p.Head($"{(p.Chance(50) ? $"{p.Body} – " : "")}{title}{(told ? $" {year}" : "")}", 1);
        if (
            p.Elements.Count > 1
            || !((p.Elements[^1] as Title)?.Text ?? ((Para)p.Elements[^1]).Text).Contains(
                p.Body,
                StringComparison.Ordinal
            )
        )
        {
            if (!p.Gold.ContainsKey("agenda") && !p.Gold.ContainsKey("minutes"))
            {
                p.Elements.Insert(0, new Title(p.Body));
            }
        }

        var (why, lead, by) = (p.Chance(50), p.Chance(70), p.Chance(40));
        var topics = days.SelectMany(day =>
                Drawn
                    .Topics(d, d.Between(1, 4))
                    .Select(t => new Topic(
                        day,
                        t,
                        why
                            ? p.One(
                                "Statutory duty to report each year",
                                "Raised by members in the last round",
                                "To inform the budget",
                                "Requested after the inspection"
                            )
                            : null,
                        lead ? Drawn.Person(d) : null,
                        by ? p.One("Member", "Officer", "Chair") : null
                    )
                    {
                        Gone = p.Chance(8) ? p.Say(SaidInMeetings.Gone) : null,
                    })
            )
            .DistinctBy(t => t.Title)
            .ToList();
        var made = p.Dice.Below(8);
        List<(string Head, Func<Topic, string?> Of)> columns = [(p.Say(SaidInMeetings.Topic), t => t.Title)];
        if (why)
        {
            columns.Add((p.Say(SaidInMeetings.Why), t => t.Why));
        }

        if (lead)
        {
            columns.Add((p.Say(SaidInMeetings.Lead), t => t.Lead));
        }

        if (by)
        {
            columns.Add((p.Say(SaidInMeetings.By), t => t.By));
        }

        var noted = columns.Count == 1 && made < 3;
        if (noted)
        {
            columns.Add((p.Say(SaidInMeetings.Notes), t => t.Gone));
        }

        string Shown(Topic t) => t.Gone is null || noted ? t.Title : $"{t.Title} ({t.Gone.ToLowerInvariant()})";
        columns[0] = (columns[0].Head, Shown);
        switch (made)
        {
            case 0:
                List<string[]> rows =
                [
                    [p.Say(SaidInMeetings.Meeting), .. columns.Select(c => c.Head)],
                ];
                var repeat = p.Chance(50);
                rows.AddRange(
                    topics.Select(
                        (t, i) =>
                            new[]
                            {
                                repeat || i == 0 || topics[i - 1].Day != t.Day ? Drawn.Words(t.Day, p.DayStyle) : "",
                            }
                                .Concat(columns.Select(c => c.Of(t) ?? ""))
                                .ToArray()
                    )
                );
                p.Table(rows);
                break;
            case 1:
                var grid = new List<IReadOnlyList<Box>> { Write.Head([.. columns.Select(c => c.Head)]) };
                foreach (var day in days)
                {
                    grid.Add(Write.Banner(p.One("", "Meeting: ") + Drawn.Words(day, p.DayStyle), columns.Count));
                    grid.AddRange(
                        topics
                            .Where(t => t.Day == day)
                            .Select(t =>
                                (IReadOnlyList<Box>)
                                    [.. columns.Select(c => new Box(c.Of(t) ?? "") { Struck = t.Gone is not null })]
                            )
                    );
                }

                p.Elements.Add(new Grid(grid));
                break;
            case 2:
                foreach (var day in days)
                {
                    p.Head(Drawn.Words(day, p.DayStyle), 3);
                    p.Table([
                        [.. columns.Select(c => c.Head)],
                        .. topics.Where(t => t.Day == day).Select(t => columns.Select(c => c.Of(t) ?? "").ToArray()),
                    ]);
                }

                break;
            case 3:
                var mark = p.One("✓", "X", "•", "Y");
                p.Table([
                    [columns[0].Head, .. columns.Skip(1).Select(c => c.Head), .. days.Select(x => Drawn.Words(x, 5))],
                    .. topics.Select(t =>
                        new[] { Shown(t) }
                            .Concat(columns.Skip(1).Select(c => c.Of(t) ?? ""))
                            .Concat(days.Select(x => x == t.Day ? mark : ""))
                            .ToArray()
                    ),
                ]);
                break;
            case 5:
                // A column for each meeting, its topics below each other.
                topics = [.. topics.Select(t => t with { Why = null, By = null, Lead = null })];
                p.Table([
                    [.. days.Select(x => Drawn.Words(x, p.DayStyle))],
                    [
                        .. days.Select(x =>
                            string.Join('\n', topics.Where(t => t.Day == x).Select(t => $"• {Shown(t)}"))
                        ),
                    ],
                ]);
                break;
            case 6:
                // A row for each meeting, its topics in the next cell.
                topics = [.. topics.Select(t => t with { Why = null, By = null, Lead = null })];
                p.Table([
                    [
                        p.Say(SaidInMeetings.Meeting),
                        p.Dice.HeldBack ? p.One("Business", "Matters to be considered") : p.One("Items", "Topics"),
                    ],
                    .. days.Select(x =>
                        new[]
                        {
                            Drawn.Words(x, p.DayStyle),
                            string.Join('\n', topics.Where(t => t.Day == x).Select(Shown)),
                        }
                    ),
                ]);
                break;
            case 7:
                // The topic first, the meeting last.
                p.Table([
                    [.. columns.Select(c => c.Head), p.Say(SaidInMeetings.Meeting)],
                    .. topics.Select(t =>
                        columns.Select(c => c.Of(t) ?? "").Append(Drawn.Words(t.Day, p.DayStyle)).ToArray()
                    ),
                ]);
                break;
            default:
                topics = [.. topics.Select(t => t with { Why = null, By = null })];
                foreach (var day in days)
                {
                    p.Line(Drawn.Words(day, p.DayStyle), bold: true);
                    foreach (var t in topics.Where(t => t.Day == day))
                    {
                        p.Line($"• {Shown(t)}{(t.Lead is null ? "" : $" – {t.Lead}")}");
                    }
                }

                break;
        }

        var gold = Draft.Fields(("body", p.Body), ("year", told ? year : null));
        gold["meetings"] = Draft.Array(
            days.Where(x => topics.Exists(t => t.Day == x) || made is not (0 or 7)).Select(Draft.Iso)
        );
        gold["topics"] = new JsonArray([
            .. topics
                .Where(t => t.Gone is null)
                .Select(t =>
                    (JsonNode)
                        Draft.Fields(
                            ("meeting", Draft.Iso(t.Day)),
                            ("topic", t.Title),
                            ("why", t.Why),
                            ("lead", t.Lead),
                            ("requestedBy", t.By)
                        )
                ),
        ]);
        p.List("workProgrammes").Add((JsonNode)gold);
    }
}

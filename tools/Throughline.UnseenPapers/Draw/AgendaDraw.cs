using System.Globalization;
using System.Text.Json.Nodes;
using Throughline.UnseenPapers.Words;

namespace Throughline.UnseenPapers.Draw;

/// <summary>Agendas: heads, items in lines or tables, pages, lead officers, exempt items.</summary>
public static class AgendaDraw
{
    private sealed record Item(string Title)
    {
        public string? Page { get; init; }
        public string? Lead { get; init; }
        public string? Note { get; init; }
        public string? Paragraph { get; init; }
        public bool Exempt { get; init; }
        public bool OpensPart2 { get; init; }
    }

    public static void Add(Draft p)
    {
        var gold = Head(p);
        var (items, style) = (Items(p), p.Dice.Below(8));
        string? Numbered(int i) =>
            style == 6 ? null
            : style == 5 ? $"{(char)('A' + i)}"
            : (i + 1).ToString(CultureInfo.InvariantCulture);
        if (p.Dice.Below(3) == 0)
        {
            style = p.Chance(25) ? 6 : 0;
            TableOf(p, items, style == 6);
        }
        else
        {
            Lines(p, items, style);
        }

        var array = new JsonArray();
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var made = Draft.Fields(
                ("number", Numbered(i)),
                ("title", item.Title),
                ("page", item.Page),
                ("leadOfficer", item.Lead),
                ("exemptParagraph", item.Exempt ? item.Paragraph : null)
            );
            made["public"] = !item.Exempt;
            array.Add((JsonNode)made);
        }

        gold["items"] = array;
        p.Gold["agenda"] = gold;
    }

    /// <summary>Items in lines: with numbers of several kinds or letters, or in bold without any.</summary>
    private static void Lines(Draft p, List<Item> items, int style)
    {
        p.Line(p.Say(Said.Opening), bold: true);
        var (leads, paged, part) = (p.Say(Said.LeadLine), p.Dice.Below(5), p.Say(Said.PartTwo));
        var inline = p.Chance(25);
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (item.OpensPart2)
            {
                p.Line(part, bold: true);
            }

            var lead = style switch
            {
                0 or 7 => $"{i + 1}. ",
                1 => $"{i + 1}.\t",
                2 => $"{i + 1}  ",
                3 => $"Item {i + 1}. ",
                4 => $"{i + 1}) ",
                5 => $"{(char)('A' + i)}. ",
                _ => "",
            };
            var tail =
                item.Page is null ? ""
                : style == 1 ? $"\t{item.Page}"
                : paged switch
                {
                    0 => $" (Pages {item.Page})",
                    1 => $" (pp {item.Page})",
                    2 => $" [Page {item.Page}]",
                    3 when style != 2 => $" ........ {item.Page}",
                    _ => "",
                };
            var who = item.Lead is not null && inline ? $" ({item.Lead})" : "";
            p.Line($"{lead}{item.Title}{who}{tail}", bold: style is 0 or 6);
            if (item.Page is not null && tail.Length == 0)
            {
                p.Line(p.One($"(Pages {item.Page})", $"Pages {item.Page}"));
            }

            if (item.Lead is not null && !inline)
            {
                p.Line($"{leads}: {item.Lead}");
            }

            if (item.Note is not null)
            {
                p.Line(item.Note);
            }
        }
    }

    private static JsonObject Head(Draft p)
    {
        var (time, venue) = (Drawn.Clock(p.Dice), Drawn.Venue(p.Dice));
        switch (p.Dice.Below(6))
        {
            case 0:
                p.Head(p.Body, 1);
                p.Head("Agenda");
                p.Line($"Date: {p.Date}");
                p.Line($"Time: {time}");
                p.Line($"{p.Say(Said.Venue)}: {venue}");
                break;
            case 1:
                p.Head($"{p.Body} - Agenda", 1);
                p.Line($"{p.Date} at {time}");
                p.Line(venue);
                break;
            case 2:
                p.Line($"{Drawn.Place(p.Dice)} Council");
                p.Head(p.Body, 1);
                p.Line($"{p.Date}, {time}, {venue}");
                break;
            case 3:
                p.Head(p.Body, 1);
                p.Table(
                    [
                        ["Date", p.Date],
                        ["Time", time],
                        [p.Say(Said.Venue), venue],
                    ],
                    head: false,
                    boldFirst: true
                );
                break;
            case 4:
                p.Line($"NOTICE OF MEETING");
                p.Line($"A meeting of the {p.Body} will be held on {p.Date} at {time} in {venue}.");
                break;
            default:
                p.Head($"Agenda for the {p.Body}", 1);
                p.Line($"Date and time: {p.Date}, {time}");
                p.Line($"{p.Say(Said.Venue)}: {venue}");
                break;
        }

        if (p.Chance(40))
        {
            p.Line($"Contact: {Drawn.Person(p.Dice)}, tel. 01632 960{p.Dice.Between(100, 999)}");
        }

        if (p.Chance(40))
        {
            MembershipDraw.Front(p);
        }

        return Draft.Fields(("body", p.Body), ("date", Draft.Iso(p.Day)), ("time", time), ("venue", venue));
    }

    private static List<Item> Items(Draft p)
    {
        var d = p.Dice;
        var (page, withPages, leads) = (1, p.Chance(65), p.Dice.Below(3));
        var items = new List<Item>();
        string? Next()
        {
            if (!withPages)
            {
                return null;
            }

            var from = page;
            page += d.Between(1, 12);
            return from == page - 1 ? $"{from}" : $"{from} - {page - 1}";
        }

        items.Add(new(p.Say(Said.Apologies)));
        items.Add(new(p.Say(Said.Interests)));
        items.Add(new(p.Say(Said.Minutes)) { Page = Next() });
        if (p.Chance(50))
        {
            items.Add(new(p.Say(Said.Early)));
        }

        string? Lead() =>
            leads == 0 || leads == 2 && p.Chance(50) ? null
            : p.Chance(50) ? $"{Drawn.Person(d)}, {d.One(Drawn.Posts)}"
            : p.Chance(50) ? d.One(Drawn.Posts)
            : Drawn.Person(d);
        foreach (var topic in Drawn.Topics(d, d.Between(3, 6)))
        {
            items.Add(
                new(topic)
                {
                    Page = Next(),
                    Lead = Lead(),
                    Note = p.Chance(30) ? p.Say(Said.Note) : null,
                }
            );
        }

        if (p.Chance(60))
        {
            items.Add(new(p.Say(Said.Programme)) { Page = Next() });
        }

        if (p.Chance(45))
        {
            Exempt(p, items, Next, Lead);
        }

        if (p.Chance(40) && !items[^1].Exempt)
        {
            items.Add(new(p.Say(Said.Closing)));
        }

        return items;
    }

    private static void Exempt(Draft p, List<Item> items, Func<string?> next, Func<string?> lead)
    {
        var paragraph = p.One("1", "2", "3", "1 and 2");
        var plural = paragraph.Length > 1 ? "paragraphs" : "paragraph";
        var inExclusion = p.Chance(50);
        items.Add(
            new(p.Say(Said.Exclusion))
            {
                Note = inExclusion
                    ? $"To resolve that the press and public be excluded from the meeting for the following item{p.One("", "s")} on the grounds that exempt information as defined in {plural} {paragraph} of Part 1 of Schedule 12A to the Local Government Act 1972 is likely to be disclosed."
                    : "To consider whether the press and public should be excluded for the items that follow.",
            }
        );
        foreach (var topic in Drawn.Topics(p.Dice, p.Dice.Between(1, 2)))
        {
            items.Add(
                new(topic)
                {
                    Page = next(),
                    Lead = lead(),
                    Exempt = true,
                    Paragraph = paragraph,
                    OpensPart2 = !items[^1].Exempt && p.Chance(60),
                    Note = inExclusion
                        ? null
                        : p.One(
                            $"(Exempt under {plural} {paragraph} of Part 1 of Schedule 12A)",
                            $"Not for publication by virtue of {plural} {paragraph} of Schedule 12A of the Local Government Act 1972",
                            $"[Exempt information – {plural} {paragraph}]"
                        ),
                }
            );
        }
    }

    private static void TableOf(Draft p, List<Item> items, bool bare)
    {
        var (lead, page) = (items.Exists(i => i.Lead is not null), items.Exists(i => i.Page is not null));
        var timed = p.Chance(30);
        var clock = 0;
        List<string> head = [.. bare ? [] : new[] { p.Say(Said.NumberColumn) }, p.Say(Said.ItemColumn)];
        if (timed)
        {
            head.Insert(0, p.Say(Said.TimeColumn));
        }

        if (lead)
        {
            head.Add(p.Say(Said.LeadColumn));
        }

        if (page)
        {
            head.Add(p.Say(Said.PageColumn));
        }

        var rows = new List<string[]>();
        if (p.Chance(80))
        {
            rows.Add([.. head]);
        }

        var n = 0;
        var dot = p.One(".", "");
        foreach (var item in items)
        {
            n++;
            clock = (clock + 5) % 60;
            List<string> row =
            [
                .. timed ? [$"10.{clock:00}"] : Array.Empty<string>(),
                .. bare ? [] : new[] { $"{n}{dot}" },
                item.Note is null ? item.Title : $"{item.Title}\n{item.Note}",
            ];
            if (lead)
            {
                row.Add(item.Lead ?? "");
            }

            if (page)
            {
                row.Add(item.Page ?? "");
            }

            rows.Add([.. row]);
        }

        p.Table(rows, head: rows.Count > items.Count);
    }
}

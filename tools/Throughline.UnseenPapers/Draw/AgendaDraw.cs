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
        var number = 0;
        var array = new JsonArray();
        var (items, style) = (Items(p), p.Dice.Below(4));
        var inTitle = p.Chance(30);
        if (p.Dice.Below(3) == 0)
        {
            TableOf(p, items);
        }
        else
        {
            p.Line(p.One("AGENDA", "Agenda", "ITEMS OF BUSINESS", "Part I"), bold: true);
            foreach (var item in items)
            {
                number++;
                if (item.OpensPart2)
                {
                    p.Line(
                        p.One("PART II", "Part 2 – Exempt items", "Part B - Private", "EXEMPT BUSINESS"),
                        bold: true
                    );
                }

                var lead = style switch
                {
                    0 => $"{number}. ",
                    1 => $"{number}.\t",
                    2 => $"{number}  ",
                    _ => $"Item {number}. ",
                };
                var tail =
                    item.Page is null || inTitle is false && style == 0 ? ""
                    : style is 1 ? $"\t{item.Page}"
                    : $" (Pages {item.Page})";
                p.Line($"{lead}{item.Title}{tail}", bold: style == 0);
                if (item.Page is not null && tail.Length == 0)
                {
                    p.Line($"(Pages {item.Page})");
                }

                if (item.Lead is not null)
                {
                    p.Line(
                        $"{p.One("Lead officer", "Lead", "Presented by", "Presenter", "Report author")}: {item.Lead}"
                    );
                }

                if (item.Note is not null)
                {
                    p.Line(item.Note);
                }
            }
        }

        number = 0;
        foreach (var item in items)
        {
            number++;
            var made = Draft.Fields(
                ("number", number.ToString(CultureInfo.InvariantCulture)),
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
                p.Line($"{p.One("Venue", "Place", "Location")}: {venue}");
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
                        [p.One("Venue", "Place", "Where"), venue],
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
                p.Line($"{p.One("Venue", "Place")}: {venue}");
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

        items.Add(
            new(p.One("Apologies for absence", "Apologies for Absence and Substitutions", "Welcome and apologies"))
        );
        items.Add(new(p.One("Declarations of interest", "Disclosure of interests", "Declarations of Interest")));
        items.Add(
            new(p.One("Minutes of the previous meeting", "Minutes", "Minutes of the last meeting and matters arising"))
            {
                Page = Next(),
            }
        );
        if (p.Chance(50))
        {
            items.Add(new(p.One("Public questions", "Urgent business", "Chair's announcements")));
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
                    Note = p.Chance(30)
                        ? p.One(
                            "To receive an update.",
                            "To consider the attached report.",
                            "For decision.",
                            "To note progress since the last meeting."
                        )
                        : null,
                }
            );
        }

        if (p.Chance(60))
        {
            items.Add(new(p.One("Work programme", "Forward plan", "Work Programme 2025/26")) { Page = Next() });
        }

        if (p.Chance(45))
        {
            Exempt(p, items, Next, Lead);
        }

        if (p.Chance(40) && !items[^1].Exempt)
        {
            items.Add(new(p.One("Any other business", "Date of next meeting", "Any other urgent business")));
        }

        return items;
    }

    private static void Exempt(Draft p, List<Item> items, Func<string?> next, Func<string?> lead)
    {
        var paragraph = p.One("1", "2", "3", "1 and 2");
        var plural = paragraph.Length > 1 ? "paragraphs" : "paragraph";
        var inExclusion = p.Chance(50);
        items.Add(
            new(p.One("Exclusion of press and public", "Exclusion of the Press and Public", "Exclusion of the public"))
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

    private static void TableOf(Draft p, List<Item> items)
    {
        var (lead, page) = (items.Exists(i => i.Lead is not null), items.Exists(i => i.Page is not null));
        List<string> head =
        [
            p.One("No.", "Item", "Item no", "#", ""),
            p.One("Item", "Subject", "Agenda item", "Title", "Business"),
        ];
        if (lead)
        {
            head.Add(p.One("Lead", "Lead officer", "Presenter", "Presented by", "Officer", "Owner", "Led by"));
        }

        if (page)
        {
            head.Add(p.One("Page", "Pages", "Page no.", "Pages"));
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
            List<string> row = [$"{n}{dot}", item.Note is null ? item.Title : $"{item.Title}\n{item.Note}"];
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

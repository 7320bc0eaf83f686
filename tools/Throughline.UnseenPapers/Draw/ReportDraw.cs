using System.Globalization;
using System.Text.Json.Nodes;
using Throughline.UnseenPapers.Words;
using Throughline.UnseenPlans;

namespace Throughline.UnseenPapers.Draw;

/// <summary>Covering reports: front sheets, recommendations, implications and who checked them, what is attached.</summary>
public static class ReportDraw
{
    private static readonly (string Kind, string[] Headings)[] Kinds =
    [
        (
            "financial",
            ["Financial", "Finance", "Financial implications", "Financial Implications", "Resource implications"]
        ),
        ("legal", ["Legal", "Legal implications", "Legal Implications"]),
        (
            "equality",
            [
                "Equality",
                "Equality and diversity",
                "Diversity and Equality",
                "Equalities implications",
                "Equality implications",
            ]
        ),
        ("hr", ["Human resources", "HR implications", "Staffing", "Workforce implications"]),
        ("risk", ["Risk", "Risk management", "Other implications"]),
        ("health", ["Health implications", "Health and wellbeing"]),
        ("climate", ["Climate change", "Environmental implications", "Sustainability"]),
        ("data", ["Data protection", "Data protection implications"]),
    ];

    public static void Add(Draft p, int count)
    {
        // A council has one form; its reports fill it in differently.
        var (form, labels, section, seed) = (p.Dice.Below(7), new Labels(p), p.Dice.Below(3), p.Dice.Below(100000) * 2);
        for (var i = 0; i < count; i++)
        {
            p.Page();
            One(p, form, labels, section, seed, p.Dice.Between(4, 12) + i);
        }
    }

    private sealed class Labels(Draft p)
    {
        public string Date { get; } = p.Say(Said.Date);
        public string Body { get; } = p.Say(Said.ReportBody);
        public string Title { get; } = p.Say(Said.Title);
        public string Item { get; } = p.Say(Said.Item);
        public string Author { get; } = p.Say(Said.Author);
        public string Wards { get; } = p.Say(Said.Wards);
        public string Key { get; } = p.Say(Said.Key);
        public string Access { get; } = p.Say(Said.Access);
        public string Officer { get; } = p.Say(Said.Accountable);
    }

    private static void One(Draft p, int form, Labels labels, int section, int seed, int number)
    {
        var d = p.Dice;
        var (title, author, officer) = (Drawn.Topic(d), Drawn.Person(d), Drawn.Person(d));
        var post = d.One(Drawn.Posts);
        var exempt = p.Chance(20);
        var paragraph = p.One("1", "3", "1 and 2");
        var wards = p.One("All", "All wards", "None", "Northgate, Priory and Weir", "Hill Top");
        var key = p.One("No", "Yes", "Non-key", "Key");
        var access = exempt
            ? p.One(
                $"Exempt by virtue of paragraph {paragraph} of Schedule 12A",
                $"Not for publication: paragraph {paragraph}",
                $"Exempt – paragraph {paragraph} of Part 1 of Schedule 12A"
            )
            : p.One("Public", "Open", "This report is public", "Part 1 (open)");
        var joined = new Dice(seed).One([", ", " - ", " – ", ", "]);
        var pairs = new List<(string Label, string Value)>
        {
            (labels.Body, p.Body),
            (labels.Date, p.Date),
            (labels.Item, number.ToString(CultureInfo.InvariantCulture)),
            (labels.Title, title),
            (labels.Author, p.Chance(70) ? $"{author}{joined}{post}" : author),
            (labels.Officer, $"{officer}{joined}{d.One(Drawn.Posts)}"),
            (labels.Wards, wards),
            (labels.Key, key),
            (labels.Access, access),
        };
        var gold = Draft.Fields(
            ("title", title),
            ("body", p.Body),
            ("date", Draft.Iso(p.Day)),
            ("item", number.ToString(CultureInfo.InvariantCulture)),
            ("author", author),
            ("accountableOfficers", Draft.Array([pairs[5].Value])),
            ("wards", wards),
            ("keyDecision", key)
        );
        gold["public"] = !exempt;
        if (exempt)
        {
            gold["exemptParagraph"] = paragraph;
        }

        Front(p, form, title, pairs, seed);
        Sections(p, gold, section, seed, d);
        p.List("reports").Add((JsonNode)gold);
    }

    private static void Front(Draft p, int form, string title, List<(string Label, string Value)> pairs, int seed)
    {
        var order = new Dice(seed).Chance(30) ? new Dice(seed).Shuffled(pairs) : pairs;
        switch (form)
        {
            case 0:
                foreach (var (label, value) in order)
                {
                    p.Line($"{label}: {value}");
                }

                break;
            case 1:
                if (new Dice(seed).Chance(50))
                {
                    p.Head(title, 1);
                }

                p.Table([.. order.Select(o => new[] { o.Label, o.Value })], head: false, boldFirst: true);
                break;
            case 2:
                var rows = new List<string[]>();
                for (var i = 0; i < order.Count; i += 2)
                {
                    rows.Add(
                        i + 1 < order.Count
                            ? [order[i].Label, order[i].Value, order[i + 1].Label, order[i + 1].Value]
                            : [order[i].Label, order[i].Value, "", ""]
                    );
                }

                p.Table(rows, head: false);
                break;
            case 3:
                p.Table([.. order.Select(o => new[] { $"{o.Label}: {o.Value}" })], head: false);
                break;
            case 4:
                foreach (var (label, value) in order)
                {
                    p.Line(label, bold: true);
                    p.Line(value);
                }

                break;
            case 5:
                var cells = new List<string[]>();
                for (var i = 0; i < order.Count; i += 3)
                {
                    cells.Add([
                        .. Enumerable
                            .Range(i, 3)
                            .Select(j => j < order.Count ? $"{order[j].Label}:\n{order[j].Value}" : ""),
                    ]);
                }

                p.Table(cells, head: false);
                break;
            default:
                // Date and item in one line, body and title each in one without a label.
                p.Line($"{pairs[1].Value}\t{(new Dice(seed).Chance(50) ? "ITEM" : "Item")}: {pairs[2].Value}");
                p.Head(pairs[0].Value);
                p.Head(title);
                foreach (var (label, value) in pairs.Skip(4))
                {
                    p.Line($"{label}: {value}");
                }

                break;
        }
    }

    private static void Sections(Draft p, JsonObject gold, int section, int seed, Dice d)
    {
        var n = 0;
        string Numbered(string heading) => section == 1 ? heading : $"{++n}. {heading}";
        if (p.Chance(50))
        {
            p.Head(Numbered(p.Say(Said.Purpose)));
            p.Line(
                section == 1
                    ? "This report sets out the position at the end of the quarter and asks for a view."
                    : $"{n}.1 This report sets out the position at the end of the quarter."
            );
        }

        p.Head(Numbered(p.Say(Said.Recommendations)));
        Recommendations(p, gold, new Dice(seed + 2), n);
        p.Head(Numbered(p.Say(Said.Story)));
        p.Line(
            $"{(section == 1 ? "" : $"{n}.1 ")}The number of children supported rose from {d.Between(100, 200)} to {d.Between(201, 300)} over the year, and the service met most of its targets."
        );
        p.Line($"{(section == 1 ? "" : $"{n}.2 ")}Partners have been consulted and support the direction of travel.");
        p.Head(Numbered(p.Say(Said.Implications)));
        Implications(p, gold, new Dice(seed + 4), n);
        Attached(p, gold, Numbered);
        if (p.Chance(40))
        {
            p.Line($"Report author: {gold["author"]}");
        }
    }

    private static void Recommendations(Draft p, JsonObject gold, Dice form, int n)
    {
        var texts = p.Dice.Shuffled<string>([
            "notes the progress made since the last report",
            "agrees the priorities for the coming year as set out in section 3",
            "endorses the revised fee rates and recommends them to Cabinet",
            "comments on the draft action plan before it is published",
            "receives a further report in six months on the reach of the service",
            "approves the terms of the tender",
        ])[..p.Dice.Between(1, 4)];
        var style = form.Below(6);
        if (style == 5)
        {
            // Running text under the heading.
            var all = string.Join(" and ", texts[..Math.Min(2, texts.Count)]);
            var who = p.One("the Board", "the Committee", "the Panel");
            p.Line($"It is recommended that {who} {all}.");
            gold["recommendations"] = Draft.Array([$"It is recommended that {who} {all}."]);
            return;
        }

        if (style > 0)
        {
            p.Line(form.One(p.Dice.HeldBack ? Said.Asking.Odd : Said.Asking.Even));
        }

        var kept = new List<string>();
        for (var i = 0; i < texts.Count; i++)
        {
            var text = style == 0 ? $"That the Committee {texts[i]}." : texts[i] + (i + 1 < texts.Count ? ";" : ".");
            kept.Add(text);
            p.Line(
                style switch
                {
                    0 or 1 => $"{Math.Max(1, n)}.{i + 1} {text}",
                    2 => $"({(char)('a' + i)}) {text}",
                    3 => $"• {text}",
                    _ => $"{i + 1}) {text}",
                }
            );
        }

        gold["recommendations"] = Draft.Array(kept);
    }

    private static void Implications(Draft p, JsonObject gold, Dice form, int n)
    {
        var array = new JsonArray();
        var (style, check, join) = (form.Below(4), form.Below(6), form.Below(5));
        var rows = new List<string[]>();
        var label = form.One(p.Dice.HeldBack ? Said.Verified.Odd : Said.Verified.Even);
        var at = 0;
        foreach (var (kind, headings) in p.Dice.Shuffled(Kinds)[..p.Dice.Between(2, 5)])
        {
            at++;
            var heading = p.Dice.One(headings);
            if (style == 2 && !heading.Contains("mplication", StringComparison.Ordinal))
            {
                heading += " implications";
            }

            var (name, post) = (Drawn.Person(p.Dice), p.Dice.One(Drawn.Posts));
            var words = p.One(
                "There are no direct implications arising from this report.",
                "The costs can be met from within the approved budget for the year.",
                "The authority must have regard to statutory guidance in deciding this matter."
            );
            var named = check < 5 && p.Chance(85);
            var both = join switch
            {
                0 => $"{name}, {post}",
                1 => $"{name} – {post}",
                2 => $"{name} ({post})",
                3 => $"{name} {post}",
                _ => $"{name}\n{post}",
            };
            if (!named)
            {
                both = "";
            }

            if (style == 3)
            {
                rows.Add([heading, words, named ? both.Replace("\n", ", ", StringComparison.Ordinal) : ""]);
                array.Add(
                    (JsonNode)
                        Draft.Fields(("kind", kind), ("verifiedBy", named ? name : null), ("role", named ? post : null))
                );
                continue;
            }

            switch (style)
            {
                case 0:
                    p.Head($"{Math.Max(1, n)}.{at} {heading}", 3);
                    break;
                case 1:
                    p.Line(heading, bold: true);
                    break;
                default:
                    p.Line(
                        $"{heading}: {words}{(named && check == 4 ? $" ({label}: {both.Replace("\n", ", ", StringComparison.Ordinal)})" : "")}"
                    );
                    break;
            }

            if (style < 2 && named && check < 3)
            {
                Verified(p, label, both, check);
            }

            if (style < 2)
            {
                p.Line(
                    $"{words}{(named && check is 3 or 4 ? $" ({label}: {both.Replace("\n", ", ", StringComparison.Ordinal)})" : "")}"
                );
            }
            else if (named && check < 4)
            {
                Verified(p, label, both, check);
            }

            if (check is 3 or 4 && !named)
            {
                both = "";
            }

            array.Add(
                (JsonNode)
                    Draft.Fields(("kind", kind), ("verifiedBy", named ? name : null), ("role", named ? post : null))
            );
        }

        if (rows.Count > 0)
        {
            p.Table([
                [p.One("Implication", "Area", "Type"), p.One("Comment", "Details", "Summary"), label],
                .. rows,
            ]);
        }

        gold["implications"] = array;
    }

    private static void Verified(Draft p, string label, string both, int check)
    {
        var lines = both.Split('\n');
        if (check == 0)
        {
            p.Line($"{label}: {lines[0]}");
        }
        else
        {
            p.Line($"{label}:");
            p.Line(lines[0]);
        }

        foreach (var more in lines.Skip(1))
        {
            p.Line(more);
        }
    }

    private static void Attached(Draft p, JsonObject gold, Func<string, string> numbered)
    {
        var appendices = new List<string>();
        var papers = new List<string>();
        void Appendices()
        {
            p.Head(numbered(p.Say(Said.Appendices)));
            if (p.Chance(25))
            {
                p.Line(p.Say(Said.None));
                return;
            }

            for (var i = 0; i < p.Dice.Between(1, 3); i++)
            {
                appendices.Add($"Appendix {i + 1} – {Drawn.Topic(p.Dice)}");
                p.Line($"{(p.Chance(50) ? "• " : "")}{appendices[^1]}");
            }
        }

        void Papers()
        {
            p.Head(numbered(p.Say(Said.Papers)));
            if (p.Chance(30))
            {
                p.Line(p.Say(Said.None));
                return;
            }

            for (var i = 0; i < p.Dice.Between(1, 3); i++)
            {
                papers.Add($"{Drawn.Topic(p.Dice)} {p.Dice.Between(2019, 2026)}");
                p.Line($"{(p.Chance(50) ? "• " : "")}{papers[^1]}");
            }
        }

        if (p.Chance(50))
        {
            Appendices();
            Papers();
        }
        else
        {
            Papers();
            Appendices();
        }

        gold["appendices"] = Draft.Array(appendices);
        gold["backgroundPapers"] = Draft.Array(papers);
    }
}

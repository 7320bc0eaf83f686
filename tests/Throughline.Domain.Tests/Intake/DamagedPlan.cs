using CsCheck;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Intake;

/// <summary>
/// Sound plans of questions and agencies, harmed in the ways that conversion, typists and page breaks harm them.
/// </summary>
internal static class DamagedPlan
{
    private static readonly string[] Headings =
    [
        "Questions",
        "Agency",
        "Response",
        "Actions",
        "RAG",
        "Constraints",
        "Target Date/Evidence",
        "Lead Person",
        "Desired Outcome",
    ];
    private static readonly string[] Agencies =
    [
        "Police",
        "Marrowdale Homes",
        "Probation",
        "Health",
        "Children's Social Care",
    ];
    private static readonly string[] Ratings = ["R", "A", "G", "Action complete", "N/A", ""];
    private static readonly string[] Dates = ["31/03/2027", "May 2027", "Ongoing", "June - Dec 26", ""];
    private static readonly string[] People = ["DN", "NL/AC", "Head of Service", "T. Whitlow", ""];
    private static readonly string[] Sentences =
    [
        "Yes, it was told in May.",
        "Tell every team what was decided.",
        "No response",
        "Staff see drift early and act on it.",
        "It goes on after the page and is long enough to be cut in two by one.",
        "",
    ];

    private static readonly Gen<string[]> Row = Gen.Select(
            Gen.Int[0, 4],
            Gen.Int[0, 5],
            Gen.Int[0, 4],
            Gen.Int[0, 4],
            Gen.Int[0, 5].Array[4]
        )
        .Select(
            (agency, rating, date, person, said) =>
                new[]
                {
                    "",
                    Agencies[agency],
                    Sentences[said[0]],
                    Sentences[said[1]],
                    Ratings[rating],
                    Sentences[said[2]],
                    Dates[date],
                    People[person],
                    Sentences[said[3]],
                }
        );

    private enum Harm
    {
        None,
        DropColumn,
        ShiftLeft,
        ShiftRight,
        Fuse,
        SplitRow,
        MergeColumns,
        Swap,
        LoseLeading,
    }

    private static readonly Gen<(Harm Harm, int At)> Damage = Gen.Select(Gen.Enum<Harm>(), Gen.Int[0, 8]);

    private static int _table;

    /// <summary>One to five pages of one table.</summary>
    public static readonly Gen<SourceMaterial> Any =
        from pages in Row.Array[1, 8].Array[1, 5]
        from order in Gen.Shuffle(Enumerable.Range(0, Headings.Length).ToArray())
        from shuffled in Gen.Bool
        from ofPage in Damage.Array[pages.Length]
        from ofRow in Damage.Array[pages.Sum(p => p.Length)]
        from rowSpan in Gen.Int[1, 4]
        select Make(pages, shuffled ? order : [.. Enumerable.Range(0, Headings.Length)], ofPage, ofRow, rowSpan);

    private static SourceMaterial Make(
        string[][][] pages,
        int[] order,
        (Harm Harm, int At)[] ofPage,
        (Harm Harm, int At)[] ofRow,
        int rowSpan
    )
    {
        var elements = new List<SourceElement>();
        var done = 0;
        for (var p = 0; p < pages.Length; p++)
        {
            var table = Interlocked.Increment(ref _table);
            var rows = new List<List<string>>();
            if (p == 0)
            {
                rows.Add([.. order.Select(i => Headings[i])]);
            }

            for (var r = 0; r < pages[p].Length; r++)
            {
                var cells = order
                    .Select(i => i == 0 && r == 0 ? $"{p + 1}a. Does the Board know of it?" : pages[p][r][i])
                    .ToList();
                rows.AddRange(p == 0 && r == 0 ? [cells] : Hurt(cells, ofRow[done]));
                done++;
            }

            // The first page keeps its heading whole, so that there is a plan to read.
            if (p > 0)
            {
                rows = [.. rows.SelectMany(r => Hurt(r, ofPage[p]))];
            }

            elements.Add(TableOf(table, p + 1, rows, rowSpan));
        }

        return Made.Of([.. elements]);
    }

    private static List<List<string>> Hurt(List<string> cells, (Harm Harm, int At) damage)
    {
        var at = Math.Min(damage.At, cells.Count - 1);
        var next = Math.Min(at + 1, cells.Count - 1);
        switch (damage.Harm)
        {
            case Harm.DropColumn:
                return
                [
                    [.. cells.Where((_, i) => i != at)],
                ];
            case Harm.ShiftLeft:
                return
                [
                    [.. cells.Skip(1)],
                ];
            case Harm.ShiftRight:
                return
                [
                    [.. cells.Prepend("")],
                ];
            case Harm.Fuse or Harm.MergeColumns when at != next:
                return
                [
                    [
                        .. cells.Take(at),
                        damage.Harm == Harm.Fuse ? $"{cells[at]} {cells[next]}" : cells[at] + cells[next],
                        .. cells.Skip(next + 1),
                    ],
                ];
            case Harm.SplitRow:
                return
                [
                    [.. cells.Select(c => c[..(c.Length / 2)])],
                    [.. cells.Select(c => c[(c.Length / 2)..])],
                ];
            case Harm.Swap:
                (cells[at], cells[next]) = (cells[next], cells[at]);
                return [cells];
            case Harm.LoseLeading:
                return
                [
                    [.. cells.SkipWhile(c => c.Length == 0)],
                ];
            default:
                return [cells];
        }
    }

    private static SourceTable TableOf(int table, int page, List<List<string>> rows, int rowSpan) =>
        new(
            [
                .. rows.Select(
                    (r, y) =>
                        new SourceRow(
                            [
                                .. r.Select(
                                        (text, x) =>
                                            new SourceCell(text, x, new SourcePlace(page, y, $"T{table}R{y}C{x}"))
                                            {
                                                RowSpan = x == 0 && y == 1 ? rowSpan : 1,
                                            }
                                    )
                                    .Where(c => !(c.Column == 0 && y > 1 && y < 1 + rowSpan && !HasInk(c.Text))),
                            ],
                            new SourcePlace(page, y)
                        )
                ),
            ],
            Math.Max(1, rows.Select(r => r.Count).DefaultIfEmpty(1).Max()),
            new SourcePlace(page, table * 100)
        );

    private static bool HasInk(string text) => text.Any(c => !char.IsWhiteSpace(c));
}

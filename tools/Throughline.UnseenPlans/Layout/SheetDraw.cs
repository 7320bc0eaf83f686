using Throughline.UnseenPlans.Plans;

namespace Throughline.UnseenPlans.Layout;

/// <summary>Lays a plan out over the sheets of a workbook: two sheets, hidden rows, columns and sheets, formulas.</summary>
public sealed class SheetDraw(Dice dice, Draft draft, TableLook look, List<string> features)
{
    public IEnumerable<Part> Parts()
    {
        var parts = new TableDraw(draft, look).Parts().ToList();
        if (parts is [PartTable only] && draft.Items.Count > 5 && dice.Chance(18))
        {
            parts = [.. OnTwoSheets(only)];
        }

        if (dice.Chance(15))
        {
            features.Add("workbook: hidden row");
            parts = [.. parts.Select(p => p is PartTable t ? WithHiddenRow(t) : p)];
        }

        if (Unheld() is > 0 and var column && dice.Chance(50))
        {
            features.Add("workbook: hidden column");
            parts =
            [
                .. parts.Select(p =>
                    p is PartTable t ? t with { HiddenColumns = [column + t.Widths.Count - draft.Columns.Count] } : p
                ),
            ];
        }

        if (dice.Chance(20))
        {
            features.Add("workbook: formulas");
            parts = [.. parts.Select(p => p is PartTable t ? WithFormulas(t) : p)];
        }

        if (dice.Chance(12))
        {
            features.Add("workbook: hidden sheet");
            parts.AddRange([
                new PartSheet("Old", true),
                new TableDraw(draft, look with { TotalLine = "" }).Table(
                    [.. draft.Items.Take(2).Where(i => !i.Withdrawn)],
                    "Superseded",
                    ""
                ),
            ]);
        }

        return parts;
    }

    /// <summary>A column of no field that stands by itself and in the same place on each sheet; less than 0 for none.</summary>
    private int Unheld() =>
        features.Contains("workbook: one plan over two sheets") || look.RatingFirst
            ? -1
            : draft.Columns.ToList().FindIndex(c => c.Slot == Slot.Other && c.Above.Count == 0);

    private IEnumerable<Part> OnTwoSheets(PartTable whole)
    {
        var half = draft.Items.Count / 2;
        while (
            half < draft.Items.Count
            && ReferenceEquals(draft.Items[half].Inner, draft.Items[half - 1].Inner)
            && draft.Items[half].Inner is not null
        )
        {
            half++;
        }

        if (half == draft.Items.Count)
        {
            return [whole];
        }

        features.Add("workbook: one plan over two sheets");
        var (first, second) = (draft.Items.Take(half).ToList(), draft.Items.Skip(half).ToList());
        var other = draft;
        if (dice.Chance(50) && draft.Columns.All(c => c.Above.Count == 0 && c.Period is null))
        {
            other = draft with { Columns = [draft.Columns[0], .. dice.Shuffled(draft.Columns.Skip(1))] };
        }

        return
        [
            new TableDraw(draft, look).Table(first, look.TitleLine, ""),
            new PartSheet("Action plan 2"),
            new TableDraw(other, look).Table(second, "", look.TotalLine),
        ];
    }

    private static PartTable WithHiddenRow(PartTable table)
    {
        var like = table
            .Lines.Skip(table.Head)
            .FirstOrDefault(l => l.Boxes.Count == table.Widths.Count && l.Boxes.All(b => !b.Covered && b.Down == 1));
        return like is null
            ? table
            : table with
            {
                Lines =
                [
                    .. table.Lines.Take(table.Head),
                    new TableLine([.. like.Boxes.Select((_, i) => new TableBox(i == 0 ? "0" : "Example text"))])
                    {
                        Hidden = true,
                    },
                    .. table.Lines.Skip(table.Head),
                ],
            };
    }

    private static PartTable WithFormulas(PartTable table) =>
        table with
        {
            Lines =
            [
                .. table.Lines.Select(
                    (l, n) =>
                        n < table.Head
                            ? l
                            : l with
                            {
                                Boxes =
                                [
                                    .. l.Boxes.Select(b =>
                                        b.Text.Length is > 0 and < 24 && b.Across == 1 && b.Day is null
                                            ? b with
                                            {
                                                Formula =
                                                    $"CONCATENATE(\"{b.Text.Replace("\"", "", StringComparison.Ordinal)}\")",
                                            }
                                            : b
                                    ),
                                ],
                            }
                ),
            ],
        };
}

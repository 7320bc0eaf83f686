using Throughline.UnseenPlans.Plans;
using Throughline.UnseenPlans.Words;

namespace Throughline.UnseenPlans.Layout;

/// <summary>A table with a column for each agency: what each says to every recommendation.</summary>
public sealed class AgencyColumns(Dice dice, Names names, Days days, Sentences sentences)
{
    /// <summary>The table, and a row of gold for each agency's cell that is filled.</summary>
    public (PartTable Table, GoldPlan Gold) Draw(string title, TableLook look)
    {
        var agencies = names.Agencies.Take(dice.Between(2, 4)).ToList();
        var (above, field) = dice.One([
            ("Response of each agency", "response"),
            ("Action by each agency", "action"),
            ("Update from each agency", "update"),
        ]);
        var target = dice.Chance(50);
        var (lines, gold) = (new List<TableLine>(), new List<GoldRow>());
        var plain = new TableBox("") { Bold = true, Fill = look.HeadFill.Length > 0 ? look.HeadFill : null };
        lines.Add(
            new([
                plain with
                {
                    Text = "No",
                    Down = 2,
                },
                plain with
                {
                    Text = "Recommendation",
                    Down = 2,
                },
                .. target ? [plain with { Text = "By when", Down = 2 }] : Array.Empty<TableBox>(),
                plain with
                {
                    Text = above,
                    Across = agencies.Count,
                },
            ])
        );
        lines.Add(
            new([
                .. Enumerable.Repeat(plain with { Covered = true }, target ? 3 : 2),
                .. agencies.Select(a => plain with { Text = a }),
            ])
        );
        for (var n = 1; n <= dice.Between(4, 8); n++)
        {
            var (asked, due) = (sentences.Recommendation(), days.Target());
            var said = agencies
                .Select(_ =>
                    dice.Chance(15) ? ""
                    : field == "action" ? sentences.Action(false, 1)
                    : field == "update" ? sentences.Update(2)
                    : sentences.Response()
                )
                .ToList();
            lines.Add(
                new([
                    new($"{n}"),
                    new(asked),
                    .. target ? [new TableBox(due)] : Array.Empty<TableBox>(),
                    .. said.Select(s => new TableBox(s)),
                ])
            );
            foreach (var (agency, words) in agencies.Zip(said).Where(s => s.Second.Length > 0))
            {
                var row = new GoldRow
                {
                    Cells =
                    {
                        ["number"] = $"{n}",
                        ["recommendation"] = asked,
                        ["agency"] = agency,
                        [field] = words,
                    },
                };
                if (target)
                {
                    row.Cells["target"] = due;
                }

                gold.Add(row);
            }
        }

        return (
            new(lines, 2)
            {
                Rulings = look.Rulings,
                RepeatsHead = look.RepeatsHead,
                CutsRows = look.CutsRows,
                Widths = [6, 24, .. target ? [12.0] : Array.Empty<double>(), .. agencies.Select(_ => 24.0)],
            },
            new(title, gold, new Dictionary<string, string[]>())
        );
    }
}

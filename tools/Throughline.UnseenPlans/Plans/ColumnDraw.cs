using System.Globalization;
using Throughline.UnseenPlans.Words;

namespace Throughline.UnseenPlans.Plans;

/// <summary>Draws which columns a plan has, in what order, and what they are called.</summary>
public sealed class ColumnDraw(Dice dice, Days days)
{
    /// <param name="answers">Recommendations with what each agency says to them, and no actions.</param>
    /// <param name="outer">What governs most rows; null where nothing does.</param>
    /// <param name="small">Fewer columns, for forms, lines of labels and second plans.</param>
    public List<DraftColumn> Draw(bool answers, Slot? outer, bool number, bool rated, bool small)
    {
        var columns = new List<DraftColumn>();
        if (number)
        {
            columns.Add(Of(Slot.Number));
        }

        var body = new List<DraftColumn>();
        if (answers)
        {
            columns.Add(Of(Slot.Recommendation));
            body.Add(Of(Slot.Agency));
            body.Add(Of(Slot.Response));
        }
        else
        {
            columns.Add(Of(Slot.Action));
        }

        AddWho(body, !answers && outer != Slot.Agency && dice.Chance(small ? 15 : 30), answers);
        AddTarget(body);
        Add(body, Slot.Outcome, answers ? 0 : 40);
        Add(body, Slot.Constraint, small ? 6 : 16);
        Add(body, Slot.Cost, small ? 6 : 16);
        AddProgress(body, small, answers);
        Add(body, Slot.Rating, rated ? 100 : 0);
        AddScores(body, small);
        AddOthers(body, small);
        columns.AddRange(Ordered(body));
        return columns;
    }

    private DraftColumn Of(Slot slot) => new(slot, Headings.For(slot, dice));

    private void Add(List<DraftColumn> columns, Slot slot, int percent)
    {
        if (dice.Chance(percent))
        {
            columns.Add(Of(slot));
        }
    }

    private void AddWho(List<DraftColumn> columns, bool agency, bool answers)
    {
        if (agency)
        {
            columns.Add(Of(Slot.Agency));
        }

        switch (dice.Weighed((45, 0), (35, 1), (answers ? 0 : 10, 2), (answers ? 0 : 12, 3), (answers ? 30 : 4, 4)))
        {
            case 0:
                columns.Add(Of(Slot.Lead));
                break;
            case 1:
                columns.Add(Of(Slot.Owner));
                break;
            case 2:
                columns.Add(new(Slot.Lead, dice.One(["Strategic lead", "Accountable lead", "Executive lead"])));
                columns.Add(new(Slot.Owner, dice.One(["Operational lead", "Action owner", "Responsible officer"])));
                break;
            case 3:
                var above = dice.One<string>(["Who", "Responsibility", "Leads"], ["People", "In charge"]);
                columns.Add(
                    new(Slot.Lead, dice.One(["Strategic", "Strategic lead", "Accountable"])) { Above = [above] }
                );
                columns.Add(
                    new(Slot.Owner, dice.One(["Operational", "Operational lead", "Delivery"])) { Above = [above] }
                );
                break;
            default:
                break;
        }
    }

    private void AddTarget(List<DraftColumn> columns)
    {
        if (dice.Chance(6))
        {
            string[] above = dice.Chance(50) ? [dice.One(["Dates", "Timescale"])] : [];
            columns.Add(new(Slot.Other, "Original date") { Above = above });
            columns.Add(new(Slot.Other, "Revised date") { Above = above });
        }
        else
        {
            Add(columns, Slot.Target, 94);
        }
    }

    private void AddProgress(List<DraftColumn> columns, bool small, bool answers)
    {
        if (answers || small || dice.Chance(72))
        {
            Add(columns, Slot.Update, answers ? 40 : 85);
            return;
        }

        var first = new DateOnly(days.Written.Year, 1, 15).AddMonths(dice.Below(3));
        var count = dice.Between(2, 4);
        var step = dice.One([1, 2, 3, 6]);
        var name = dice.One(
            ["Update {0}", "Progress at {0}", "Progress – {0}", "{0} update"],
            ["Position, {0}", "Told to us {0}"]
        );
        IEnumerable<DraftColumn> made = dice.Below(4) switch
        {
            0 => Enumerable
                .Range(1, 4)
                .Select(q => new DraftColumn(Slot.Update, $"Q{q}")
                {
                    Above = dice.Chance(55)
                        ? [Progress(), $"{first.Year}/{(first.Year + 1) % 100:00}"]
                        : [$"{Progress()} {first.Year}/{(first.Year + 1) % 100:00}"],
                    Period = q - 1,
                }),
            1 => Enumerable
                .Range(0, count)
                .Select(i => new DraftColumn(Slot.Update, At(first, i * step, "MMM yyyy"))
                {
                    Above = [Progress()],
                    Period = i,
                }),
            _ => Enumerable
                .Range(0, count)
                .Select(i => new DraftColumn(
                    Slot.Update,
                    name.Replace("{0}", At(first, i * step, "MMMM yyyy"), StringComparison.Ordinal)
                )
                {
                    Period = i,
                }),
        };
        var periods = made.ToList();
        for (var i = 1; i < periods.Count; i++)
        {
            periods[i] = periods[i] with { Above = periods[0].Above };
        }

        if (periods[0].Heading != "Q1" && dice.Chance(dice.HeldBack ? 50 : 12))
        {
            periods.Reverse();
        }

        columns.AddRange(periods);
    }

    private string Progress() => dice.One(["Progress", "Updates", "Progress updates"], ["What was reported"]);

    private static string At(DateOnly first, int months, string style) =>
        first.AddMonths(months).ToString(style, CultureInfo.InvariantCulture);

    private void AddScores(List<DraftColumn> columns, bool small)
    {
        if (small || !dice.Chance(9))
        {
            return;
        }

        string[] above = dice.Chance(30) ? ["Score (1 to 5)"] : [];
        columns.Add(Of(Slot.Score) with { Above = above });
        columns.Add(Of(Slot.UpdateScore) with { Above = above });
        Add(columns, Slot.Direction, 50);
    }

    private void AddOthers(List<DraftColumn> columns, bool small)
    {
        foreach (
            var heading in dice.Shuffled(Headings.OfNoField.Concat(dice.HeldBack ? Headings.OfNoFieldHeld : []))
                .Where(h => h != "KPI" || columns.TrueForAll(c => c.Slot != Slot.Outcome))
                .Take(dice.Weighed((55, 0), (30, 1), (small ? 0 : 15, 2)))
        )
        {
            columns.Insert(dice.Below(columns.Count + 1), new(Slot.Other, heading));
        }

        // Columns under one heading stay side by side.
        foreach (var above in columns.SelectMany(c => c.Above.Take(1)).Distinct().ToList())
        {
            var together = columns.Where(c => c.Above.Contains(above)).ToList();
            var at = columns.IndexOf(together[0]);
            columns.RemoveAll(together.Contains);
            columns.InsertRange(at, together);
        }
    }

    private List<DraftColumn> Ordered(List<DraftColumn> columns)
    {
        if (!dice.Chance(40))
        {
            return columns;
        }

        // Whole groups change places, columns of one group and of one row of periods never.
        var groups = columns
            .Select(
                (c, i) =>
                    (
                        Column: c,
                        Key: c.Period is not null ? "periods"
                        : c.Above.Count > 0 ? c.Above[0]
                        : $"{i}"
                    )
            )
            .GroupBy(c => c.Key)
            .Select(g => g.Select(c => c.Column).ToList());
        return [.. dice.Shuffled(groups).SelectMany(g => g)];
    }
}

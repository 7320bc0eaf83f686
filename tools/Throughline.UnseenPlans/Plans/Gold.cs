namespace Throughline.UnseenPlans.Plans;

/// <summary>How the words that govern stand on the paper, as far as a person's reading depends on it.</summary>
/// <param name="OuterHeading">The heading of their column; empty for banners and headings.</param>
/// <param name="OuterWhole">With the label: "Theme A: The front door".</param>
/// <param name="InnerLabelled">Its label stands somewhere: with the words, above or beside them.</param>
public sealed record GovernedLook(
    string OuterHeading,
    bool OuterWhole,
    string InnerHeading,
    bool InnerWhole,
    bool InnerLabelled
);

/// <summary>What a careful person reads out of a drawn plan: made from what was drawn, never from a reading.</summary>
public static class Gold
{
    private static readonly string[] Silent = ["-", "–", "No update", "Nil", "N/A", "No update received"];
    private static readonly string[] Governing = ["section", "finding", "recommendation", "question"];

    public static GoldPlan Of(Draft draft, GovernedLook look) =>
        new(
            draft.Title,
            [.. draft.Items.Where(i => !i.Withdrawn).Select(i => Row(draft, i, look))],
            Either(draft, look)
        );

    private static GoldRow Row(Draft draft, DraftItem item, GovernedLook look)
    {
        var row = new GoldRow();
        foreach (var (column, text) in item.Cells.Where(c => c.Key.Period is null && c.Key.Slot != Slot.Rating))
        {
            if (column.Slot.Field() is { } field && text.Length > 0)
            {
                row.Cells[field] = text;
                Doubt(row, column, field, text);
            }
        }

        Periods(row, item);
        Steps(row, item);
        NumberInAction(row, item);
        Govern(row, item.Outer, look.OuterWhole);
        Govern(row, item.Inner, look.InnerWhole);
        if (
            look.InnerLabelled
            && item.WithoutNumber.Length == 0
            && draft.ColumnOf(Slot.Number) is null
            && item.Inner is { Label.Length: > 0 } group
        )
        {
            row.Cells["number"] = group.Number;
            row.Also["number"] = ["", group.Label];
        }

        if (draft.RatingInUpdate && item.Rating is { } before && row.Cells.TryGetValue("update", out var words))
        {
            row.Also["update"] = [words[(before.Shown.Length + 3)..]];
        }

        if (item.Rating is { } rating)
        {
            row.Cells["rating"] = rating.Gold;
            row.Also["rating"] = rating.Also;
        }

        return row;
    }

    private static void Doubt(GoldRow row, DraftColumn column, string field, string text)
    {
        if (column.Slot == Slot.Update && Silent.Contains(text))
        {
            row.Also[field] = [""];
        }
        else if (column.Slot == Slot.Number && text.Split(' ') is [_, var bare])
        {
            row.Also[field] = [bare];
        }
    }

    private static void Periods(GoldRow row, DraftItem item)
    {
        var filled = item
            .Cells.Where(c => c.Key.Period is not null && c.Value.Length > 0)
            .OrderBy(c => c.Key.Period)
            .Select(c => c.Value)
            .ToList();
        if (filled.Count > 0)
        {
            row.Cells["update"] = filled[^1];
        }

        if (filled.Count > 1)
        {
            row.Cells["previous_update"] = filled[^2];
        }
    }

    /// <summary>The sign before a step is part of the look, not of the words: either way is right.</summary>
    private static void Steps(GoldRow row, DraftItem item)
    {
        if (item.Steps.Count > 0)
        {
            row.Also["action"] =
            [
                string.Join(' ', item.Steps.Select(s => "- " + s)),
                string.Join(' ', item.Steps.Select((s, i) => $"{i + 1}. {s}")),
                string.Join(' ', item.Steps.Select((s, i) => $"{(char)('a' + i)}) {s}")),
            ];
        }
    }

    /// <summary>"1.2 Write a guide": a person takes the number off or lets the words stand as they are.</summary>
    private static void NumberInAction(GoldRow row, DraftItem item)
    {
        if (item.WithoutNumber.Length > 0)
        {
            var whole = row.Cells["action"];
            row.Also["number"] = [""];
            row.Cells["number"] = whole[..(whole.Length - item.WithoutNumber.Length - 1)];
            row.Also["action"] = [whole];
            row.Cells["action"] = item.WithoutNumber;
        }
    }

    private static void Govern(GoldRow row, DraftGroup? group, bool whole)
    {
        if (group?.Slot.Field() is { } field)
        {
            row.Cells[field] = whole ? group.Whole : group.Text;
            row.Also[field] =
                group.Label.Length == 0
                    ? []
                    :
                    [
                        group.Whole,
                        group.Text,
                        $"{group.Label} {group.Text}",
                        $"{group.Label} – {group.Text}",
                        $"{group.Number}. {group.Text}",
                    ];
        }
    }

    /// <summary>
    /// A theme may be held to be a section or a finding, and the only person named may be called lead or owner: what a
    /// heading leaves open is not the reader's error.
    /// </summary>
    private static Dictionary<string, string[]> Either(Draft draft, GovernedLook look)
    {
        var either = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (draft.Columns.Where(c => c.Slot is Slot.Lead or Slot.Owner).ToList() is [var who] && !SaysWhich(who))
        {
            either[who.Slot.Field()!] = [who.Slot == Slot.Lead ? "owner" : "lead"];
        }

        Open(either, draft.Outer, look.OuterHeading, draft.Items.Any(i => i.Outer?.Label.Length > 0));
        Open(
            either,
            draft.Inner,
            look.InnerHeading,
            look.InnerLabelled && draft.Items.Any(i => i.Inner?.Label.Length > 0)
        );
        return either;
    }

    private static bool SaysWhich(DraftColumn who) =>
        who.Slot == Slot.Lead
            ? who.Heading.Contains("lead", StringComparison.OrdinalIgnoreCase)
            : who.Heading.Contains("owner", StringComparison.OrdinalIgnoreCase);

    private static void Open(Dictionary<string, string[]> either, Slot? slot, string heading, bool labelled)
    {
        if (slot is not { } governs || governs == Slot.Agency || governs.Field() is not { } field)
        {
            return;
        }

        if (governs == Slot.Section || Words.Headings.Open.Contains(heading) || (heading.Length == 0 && !labelled))
        {
            either[field] = [.. Governing.Where(f => f != field)];
        }
    }
}

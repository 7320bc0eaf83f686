using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Lines of a list over labelled lines: "(a) Train the teams." over "Lead: …" says what is done, "1. We recommend …" over
/// "Action: …" what was asked. Their label is not in the paper, so it is supplied.
/// </summary>
internal static class ItemLines
{
    /// <summary>How many lines of one list must stand over labels: one may be any numbered paragraph.</summary>
    private const int LeastItems = 2;

    /// <summary>Share of a list's lines, 0 to 1, that must stand over labels: steps within a value do not.</summary>
    private const double Most = 0.8;

    /// <summary>Lines of print that an item may take beyond its first.</summary>
    private const int MostLinesBetween = 3;

    /// <summary>Words of a recommendation on average; fewer name a theme.</summary>
    private const double LeastWordsOfRecommendation = 5;

    /// <summary>Labels of items, by what they hold.</summary>
    private static readonly Dictionary<Field, string> Labels = new()
    {
        [Field.Action] = "Action",
        [Field.Recommendation] = "Recommendation",
        [Field.Section] = "Section",
    };

    /// <summary>Gives such lines their labels, first what stands over labels, then what stands over that.</summary>
    public static void Settle(List<LabelledLine> lines)
    {
        if (lines.Count(l => l.Meaning is not null) < LeastItems)
        {
            return;
        }

        var marks = lines.ConvertAll(l => l.Label is null ? ItemMark.Of(l.Source, l.Words) : null);
        var deeds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in Over(lines, marks, _ => true))
        {
            if (HoldActions(lines, marks, kind) || Ask(lines, marks, kind))
            {
                Give(lines, marks, kind, FieldOf(marks, kind));
            }
            else
            {
                deeds.Add(kind);
            }
        }

        foreach (var kind in deeds.Where(k => Promises(lines, marks, k)))
        {
            Give(lines, marks, kind, Field.Action);
        }

        foreach (var kind in Over(lines, marks, l => l.Meaning == Field.Action).Where(k => k != ItemMark.Dot).ToList())
        {
            Give(lines, marks, kind, FieldOf(marks, kind));
        }

        NumberLetters(lines, marks);
    }

    /// <summary>The kinds of list of which nearly each line stands over a label of such a meaning.</summary>
    private static List<string> Over(List<LabelledLine> lines, List<ItemMark?> marks, Func<LabelledLine, bool> of)
    {
        var over = new Dictionary<string, (int All, int Over)>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Label is null && marks[i] is { } mark && !IsOfValue(lines, marks, i))
            {
                var (all, those) = over.GetValueOrDefault(mark.Kind);
                over[mark.Kind] = (all + 1, those + (LabelBelow(lines, marks, i) is { } l && of(l) ? 1 : 0));
            }
        }

        return
        [
            .. over.Where(o => o.Value.Over >= LeastItems && o.Value.Over >= Most * o.Value.All).Select(o => o.Key),
        ];
    }

    /// <summary>The label of known meaning over which the item stands, with no other item between.</summary>
    private static LabelledLine? LabelBelow(List<LabelledLine> lines, List<ItemMark?> marks, int item)
    {
        for (var i = item + 1; i < lines.Count && i <= item + 1 + MostLinesBetween; i++)
        {
            if (lines[i].Label is not null)
            {
                return lines[i].Meaning is not null || lines.Count(l => l.Label == lines[i].Label) >= LeastItems
                    ? lines[i]
                    : null;
            }

            if (marks[i] is not null || lines[i].Source.Kind == TextKind.Heading)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Under "Actions:" with nothing after it stand the label's own words.</summary>
    private static bool IsOfValue(List<LabelledLine> lines, List<ItemMark?> marks, int item)
    {
        var above = item - 1;
        while (above >= 0 && lines[above].Label is null && marks[above] is not null)
        {
            above--;
        }

        return above >= 0 && lines[above] is { Label: not null, Words: "", Number: null };
    }

    /// <summary>Over "Action: …" stands what was asked, if it is numbered: dots before it are the end of a value.</summary>
    private static bool HoldActions(List<LabelledLine> lines, List<ItemMark?> marks, string kind)
    {
        var (items, asking) = (0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (marks[i]?.Kind == kind && lines[i].Label is null)
            {
                items++;
                asking += HoldsAction(lines, marks, i, kind) ? 1 : 0;
            }
        }

        return asking * 2 > items;
    }

    /// <summary>Sentences that say what should be, over labels of which one in words nobody knows may say what is done.</summary>
    private static bool Ask(List<LabelledLine> lines, List<ItemMark?> marks, string kind) =>
        kind != ItemMark.Dot
        && lines.Exists(l => l is { Label: not null, Meaning: null })
        && lines.Where((l, i) => l.Label is null && marks[i]?.Kind == kind).ToList() is var items
        && items.Count(l => DoingWords.Asks(l.Words)) * 2 > items.Count;

    private static bool HoldsAction(List<LabelledLine> lines, List<ItemMark?> marks, int item, string kind)
    {
        for (var i = item + 1; i < lines.Count && !(marks[i]?.Kind == kind && lines[i].Label is null); i++)
        {
            if (lines[i].Meaning is Field.Action or Field.Response)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is done has no label, so no other line of the paper may have it.</summary>
    private static bool Promises(List<LabelledLine> lines, List<ItemMark?> marks, string kind) =>
        !lines.Exists(l => l is { Meaning: Field.Action, Supplied: false } && Fold.HasInk(l.Words))
        && lines.Where((l, i) => l.Label is null && marks[i]?.Kind == kind).Any(l => Fold.WordCount(l.Words) > 2);

    private static Field FieldOf(List<ItemMark?> marks, string kind) =>
        marks.Where(m => m?.Kind == kind).Average(m => Fold.WordCount(m!.Words)) >= LeastWordsOfRecommendation
            ? Field.Recommendation
            : Field.Section;

    private static void Give(List<LabelledLine> lines, List<ItemMark?> marks, string kind, Field field)
    {
        if (kind == ItemMark.Dot && field != Field.Action)
        {
            return;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (marks[i] is { } mark && mark.Kind == kind && lines[i].Label is null && !IsOfValue(lines, marks, i))
            {
                lines[i] = lines[i] with
                {
                    Label = Labels[field],
                    Meaning = field,
                    Number = mark.Number,
                    Words = mark.Words,
                    Supplied = true,
                };
            }
        }
    }

    /// <summary>"(b)" under recommendation 2 is 2(b): alone it would be any recommendation's.</summary>
    private static void NumberLetters(List<LabelledLine> lines, List<ItemMark?> marks)
    {
        string? whole = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is not { Label: not null, Number: { } number })
            {
                continue;
            }

            if (lines[i].Meaning is Field.Recommendation or Field.Section)
            {
                whole = number;
            }
            else if (marks[i]?.Kind == ItemMark.Letter && whole is not null)
            {
                lines[i] = lines[i] with { Number = $"{whole}({number})" };
            }
        }
    }
}

using Throughline.UnseenPlans.Plans;

namespace Throughline.UnseenPlans.Layout;

/// <summary>Lays a plan out as forms, as lines of labels, as columns of actions or of agencies.</summary>
public sealed class FormDraw(Draft draft, TableLook look)
{
    /// <summary>A table of labels and words for each action.</summary>
    /// <param name="twoAbreast">Short words stand two to a line.</param>
    public IEnumerable<Part> Forms(bool twoAbreast)
    {
        DraftGroup? outer = null;
        foreach (var item in draft.Items)
        {
            if (item.Outer is { } above && !ReferenceEquals(above, outer))
            {
                yield return new PartHeading(above.Whole, 2);
            }

            outer = item.Outer;
            var lines = new List<TableLine>();
            if (item.Inner is { } group)
            {
                lines.Add(
                    Pair(
                        group.Label.Length > 0 ? group.Label : draft.InnerHeading,
                        new TableBox(group.Text),
                        twoAbreast ? 3 : 1
                    )
                );
            }

            var waiting = new List<TableBox>();
            foreach (var column in Labelled())
            {
                var box = TableDraw.Own(item, column, look);
                if (
                    twoAbreast
                    && column.Slot
                        is not (
                            Slot.Action
                            or Slot.Update
                            or Slot.Outcome
                            or Slot.Response
                            or Slot.Recommendation
                            or Slot.Constraint
                        )
                )
                {
                    waiting.AddRange([Label(column.Heading), box]);
                    if (waiting.Count == 4)
                    {
                        lines.Add(new([.. waiting]));
                        waiting.Clear();
                    }

                    continue;
                }

                lines.Add(Pair(column.Heading, box, twoAbreast ? 3 : 1));
            }

            if (waiting.Count > 0)
            {
                lines.Add(new([waiting[0], waiting[1] with { Across = 3 }]));
            }

            yield return new PartTable(lines, 0)
            {
                Rulings = look.Rulings,
                CutsRows = look.CutsRows,
                Widths = twoAbreast ? [14, 26, 14, 26] : [16, 64],
            };
        }
    }

    /// <summary>One form for each finding or recommendation: it stands above, and a small table of its actions below.</summary>
    /// <param name="nested">The small table stands in a cell of the form.</param>
    public IEnumerable<Part> FormsWithTables(bool nested)
    {
        foreach (var group in draft.Items.GroupBy(i => i.Inner))
        {
            var label = group.Key!.Label.Length > 0 ? group.Key.Label : draft.InnerHeading;
            var inside = new TableDraw(draft, look with { Inner = Governs.Heading, Outer = Governs.Heading }).Table(
                [.. group],
                "",
                ""
            );
            if (nested)
            {
                yield return new PartTable(
                    [
                        Pair(label, new TableBox(group.Key.Text), 1),
                        Pair("Actions", new TableBox("") { Nested = inside }, 1),
                    ],
                    0
                )
                {
                    Widths = [14, 100],
                };
                continue;
            }

            var columns = inside.Widths.Count;
            yield return inside with
            {
                Lines =
                [
                    new([
                        new TableBox(label) { Bold = true, Across = Math.Min(2, columns - 1) },
                        new TableBox(group.Key.Text) { Across = columns - Math.Min(2, columns - 1) },
                    ]),
                    .. inside.Lines,
                ],
                Head = 0,
            };
        }
    }

    /// <summary>No table at all: headings, and a line for each label.</summary>
    public IEnumerable<Part> Lines(LabelLook labels, bool bold, bool oneLine)
    {
        DraftGroup? outer = null,
            inner = null;
        foreach (var item in draft.Items)
        {
            if (item.Outer is { } above && !ReferenceEquals(above, outer))
            {
                yield return new PartHeading(above.Whole, 2);
            }

            if (item.Inner is { } group && !ReferenceEquals(group, inner))
            {
                if (look.InnerWhole || group.Label.Length == 0)
                {
                    yield return new PartHeading(group.Whole, 3);
                }
                else
                {
                    yield return new PartHeading(group.Label, 3);
                    yield return new PartText(group.Text);
                }
            }

            (outer, inner) = (item.Outer, item.Inner);
            var columns = Labelled().Where(c => item.Cells[c].Length > 0).ToList();
            if (oneLine)
            {
                yield return new PartText(
                    string.Join(" | ", columns.Select(c => $"{c.Heading}: {item.Cells[c].Replace('\n', ' ')}"))
                );
                continue;
            }

            foreach (var column in columns)
            {
                yield return new PartText(
                    TableDraw.Own(item, column, look).Text.Replace("\n", " ", StringComparison.Ordinal),
                    column.Heading,
                    labels,
                    bold
                );
            }
        }
    }

    /// <summary>The table on its side: a column for each action, a line for each label, four actions abreast.</summary>
    public IEnumerable<Part> OnItsSide()
    {
        foreach (var some in draft.Items.Chunk(4))
        {
            yield return new PartTable(
                [
                    .. Labelled()
                        .Select(c => new TableLine([Label(c.Heading), .. some.Select(i => TableDraw.Own(i, c, look))])),
                ],
                0
            )
            {
                Rulings = look.Rulings,
                Widths = [12, .. some.Select(_ => 24.0)],
            };
        }
    }

    private IEnumerable<DraftColumn> Labelled() => draft.Columns.Where(c => c.Heading.Length > 0);

    private TableLine Pair(string label, TableBox box, int across) => new([Label(label), box with { Across = across }]);

    private TableBox Label(string text) =>
        new(text) { Bold = look.BoldHead, Fill = look.HeadFill.Length > 0 ? look.HeadFill : null };
}

using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Papers;

/// <summary>The lines of a paper with the labels of a report's front told from the rest.</summary>
internal sealed class ReportLines(ReportLexicon lexicon)
{
    private const int LongestLabel = 60;
    private const int LongestValue = 160;
    private const int WidestFront = 4;
    private const int LongestFront = 20;

    /// <param name="whole">Large tables too, whose cells are no front.</param>
    public List<ReportLine> Of(IEnumerable<MeetingLine> lines, bool whole)
    {
        var found = new List<ReportLine>();
        foreach (var line in lines)
        {
            if (line.Table is not { } table)
            {
                OfText(line, found);
            }
            else if (table.ColumnCount <= WidestFront && table.Rows.Count <= LongestFront)
            {
                foreach (var row in table.Rows)
                {
                    OfRow(row, line.Element, found);
                }
            }
            else if (!whole)
            {
                // The next report's head may have run into the foot of a table.
                if (table.Rows is [.., var last])
                {
                    OfRow(last, line.Element, found);
                }
            }
            else
            {
                found.AddRange(
                    table
                        .Rows.SelectMany(r => r.Cells)
                        .SelectMany(c =>
                            c.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                                .Select(t => new ReportLine(t, c.Place, line.Element, false, false)
                                {
                                    Cell = true,
                                    Large = true,
                                })
                        )
                );
            }
        }

        Below(found);
        return found;
    }

    /// <summary>Labels with their values below: a known one with its sign, or a run of them without.</summary>
    private void Below(List<ReportLine> found)
    {
        var bare = Enumerable.Range(0, found.Count).Where(i => BareField(found, i) is not null).ToHashSet();
        for (var i = 0; i + 1 < found.Count; i++)
        {
            if (found[i + 1] is not { Field: null, Text.Length: < LongestValue } next)
            {
                continue;
            }

            if (found[i] is { Field: not null, Value: "" })
            {
                found[i] = found[i] with { Value = next.Text };
            }
            else if (bare.Contains(i) && (bare.Contains(i + 2) || bare.Contains(i - 2)))
            {
                found[i] = found[i] with
                {
                    Field = BareField(found, i),
                    Label = Bare(found[i].Text),
                    Value = next.Text,
                };
            }
        }
    }

    /// <summary>The field of a line that is a label and nothing else, by its words or by the line below.</summary>
    private string? BareField(List<ReportLine> lines, int at) =>
        at + 1 < lines.Count
        && lines[at] is { Field: null, Text.Length: < LongestLabel } line
        && (line.Text.EndsWith(':') || !line.Cell && (line.Strong || !line.Text.Any(char.IsLower)))
        && lines[at + 1] is { Field: null, Text.Length: < LongestValue } next
        && next.Element - line.Element < 2
        && lexicon.Field(Bare(next.Text)) is null
            ? lexicon.Field(Bare(line.Text)) ?? lexicon.Guess.Of(Bare(line.Text), next.Text)
            : null;

    private void OfText(MeetingLine line, List<ReportLine> found)
    {
        var made = new ReportLine(line.Text, line.Place, line.Element, line.Strong, line.IsHeading);
        if (!line.Text.Contains('\t', StringComparison.Ordinal))
        {
            found.Add(Labelled(made));
            return;
        }

        var cells = line.Text.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (cells.Length > 1 && lexicon.Field(Bare(cells[0])) is { } field)
        {
            found.Add(made with { Field = field, Label = Bare(cells[0]), Value = string.Join(' ', cells.Skip(1)) });
            return;
        }

        found.AddRange(cells.Select(c => Labelled(made with { Text = c })));
    }

    private void OfRow(SourceRow row, int element, List<ReportLine> found)
    {
        var cells = row.Cells.Where(c => Fold.HasInk(c.Text)).OrderBy(c => c.Column).ToList();
        for (var i = 0; i < cells.Count; i++)
        {
            var text = Fold.Space(cells[i].Text);
            var made = new ReportLine(text, cells[i].Place, element, cells[i].Bold, false) { Cell = true };
            if (
                i + 1 < cells.Count
                && (lexicon.Field(Bare(text)) ?? lexicon.Guess.Of(Bare(text), Fold.Space(cells[i + 1].Text)))
                    is { } field
                && lexicon.Field(Bare(Fold.Space(cells[i + 1].Text))) is null
            )
            {
                found.Add(made with { Field = field, Label = Bare(text), Value = Fold.Space(cells[++i].Text) });
                continue;
            }

            foreach (var line in cells[i].Text.Split('\n'))
            {
                if (Fold.Space(line) is { Length: > 0 } words)
                {
                    found.Add(Labelled(made with { Text = words }));
                }
            }
        }
    }

    /// <summary>The line with its label told: "Wards affected: All", "Is this a key decision? No".</summary>
    private ReportLine Labelled(ReportLine line)
    {
        var at = line.Text.AsSpan(0, Math.Min(line.Text.Length, LongestLabel)).IndexOfAny(':', '?');
        var label = at > 0 ? line.Text[..at] : "";
        return at > 0 && (lexicon.Field(label) ?? lexicon.Guess.Of(label, line.Text[(at + 1)..].Trim())) is { } field
            ? line with
            {
                Field = field,
                Label = label,
                Value = line.Text[(at + 1)..].Trim(' ', ':', '?'),
            }
            : line;
    }

    private static string Bare(string label) => label.TrimEnd(':', '?', ' ', '.');
}

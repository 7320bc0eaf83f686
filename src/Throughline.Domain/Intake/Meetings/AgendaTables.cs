using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Reads an agenda set as a table as lines: item by item, its number, who leads it and its page beside its title.</summary>
internal sealed partial class AgendaTables(MeetingLexicon lexicon)
{
    /// <summary>Of ten rows, how many must be of a column's sort.</summary>
    private const int MostOfTen = 6;

    private readonly CellSorts _sorts = new(lexicon);

    private sealed record Columns(int Number, int Lead, int Page, int Clock);

    /// <summary>A table of actions is numbered too, and holds what agendas do.</summary>
    public bool IsLog(SourceTable table) =>
        PaperTable.Of(
            table,
            lexicon,
            lexicon.Words.LogColumns,
            c => c.ContainsKey("action") && c.ContainsKey("owner") && (c.ContainsKey("due") || c.ContainsKey("status"))
        )
            is not null;

    /// <summary>A table of items row by row, the words of other cells behind tabs; a label with its value behind it.</summary>
    public List<MeetingLine> Unfolded(List<MeetingLine> lines)
    {
        var unfolded = new List<MeetingLine>();
        foreach (var line in lines)
        {
            if (line.Table is not { } table)
            {
                unfolded.Add(line);
            }
            else if (!IsLog(table))
            {
                var columns = ColumnsOf(table);
                foreach (var row in table.Rows)
                {
                    unfolded.AddRange(OfRow(row, columns, line.Element));
                }
            }
        }

        return unfolded;
    }

    private static IEnumerable<MeetingLine> OfRow(SourceRow row, Columns columns, int element)
    {
        var cells = row.Cells.Where(c => Fold.HasInk(c.Text) && c.Column != columns.Clock).ToList();
        if (cells.Count == 0)
        {
            yield break;
        }

        var first = columns.Number >= 0 ? cells.Find(c => c.Column == columns.Number) : cells[0];
        var number =
            cells.Count > 1 && first is not null && Number().IsMatch(first.Text.Trim())
                ? first.Text.Trim().TrimEnd('.', ')')
                : null;
        if (number is null && cells.Count == 2)
        {
            yield return new(
                $"{Fold.Space(cells[0].Text).TrimEnd(':')}:\t{Fold.Space(cells[1].Text)}",
                row.Place,
                element
            );
            yield break;
        }

        var parts = cells
            .Where(c => (number is null || c != first) && c.Column != columns.Lead && c.Column != columns.Page)
            .SelectMany(c => c.Text.Split('\n'))
            .Select(Fold.Space)
            .Where(t => t.Length > 0)
            .ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            yield return new(parts[i], row.Place, element)
            {
                Number = i == 0 ? number : null,
                Owner = i == 0 ? cells.Find(c => c.Column == columns.Lead)?.Text.Trim() : null,
                Due = i == 0 ? cells.Find(c => c.Column == columns.Page)?.Text.Trim() : null,
            };
        }
    }

    /// <summary>The columns by their headings, and else by what stands in them.</summary>
    private Columns ColumnsOf(SourceTable table)
    {
        var head = table.Rows.Take(2).SelectMany(r => r.Cells).ToList();
        var lead = head.Find(c => lexicon.Is(c.Text, lexicon.Words.AgendaLeads))?.Column ?? -1;
        var page = head.Find(c => lexicon.Is(c.Text, lexicon.Words.AgendaPages))?.Column ?? -1;
        if (table.ColumnCount < 3)
        {
            return new(-1, lead, page, -1);
        }

        int Column(Func<string, bool> sort, bool last = false)
        {
            var found = Enumerable
                .Range(0, table.ColumnCount)
                .Where(c => c != lead && c != page && IsMostly(table, c, sort))
                .ToList();
            return found.Count == 0 ? -1
                : last ? found[^1]
                : found[0];
        }

        // Numbers of items stand left of their titles; those to the right are pages.
        var title = Enumerable.Range(0, table.ColumnCount).MaxBy(c => Letters(table, c));
        var number = Column(t => Number().IsMatch(t)) is >= 0 and var left && left < title ? left : -1;
        var clock = Column(t => Clock().IsMatch(t));
        page = page < 0 && Column(t => Page().IsMatch(t), last: true) is var p && p > title ? p : page;
        lead = lead < 0 && Column(_sorts.IsNamed) is > 0 and var who && who > number ? who : lead;
        return new(number, lead, page, clock);
    }

    private static int Letters(SourceTable table, int column) =>
        table.Rows.Sum(r => r.Cells.FirstOrDefault(c => c.Column == column)?.Text.Count(char.IsLetter) ?? 0);

    private static bool IsMostly(SourceTable table, int column, Func<string, bool> sort)
    {
        var cells = table
            .Rows.Skip(1)
            .Select(r => r.Cells.FirstOrDefault(c => c.Column == column)?.Text.Trim() ?? "")
            .Where(t => t.Length > 0)
            .ToList();
        return cells.Count > 1 && cells.Count(sort) * 10 >= cells.Count * MostOfTen;
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(item )?\d{1,3}[a-z]?[.):]{0,2}$", Plain)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{1,2}[.:]\d{2}\s?([ap]\.?m\.?)?(\s?(-|–|to)\s?\d{1,2}[.:]\d{2}\s?([ap]\.?m\.?)?)?$", Plain)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(pages? |pp?\.? ?)?\d{1,4}(\s?(-|–|to)\s?\d{1,4})?$", Plain)]
    private static partial Regex Page();
}

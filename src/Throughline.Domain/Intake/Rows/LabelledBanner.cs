using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Rows;

/// <summary>
/// A row of a label and its words over a table or within it: "Recommendation 3 | The partnership should ...". It governs
/// the rows below.
/// </summary>
internal sealed class LabelledBanner(HeaderMatcher matcher)
{
    /// <summary>Certainty (0 to 1) from which the label means its field.</summary>
    private const double Sure = 0.9;

    /// <summary>Characters of the longest label with its number.</summary>
    private const int LongestLabel = 40;

    /// <summary>Words beside the label: fewer are a cell of an ordinary row.</summary>
    private const int LeastWords = 4;

    /// <summary>Columns that the table must have beyond the label and its words: else it is a form.</summary>
    private const int LeastColumns = 3;

    /// <summary>The label, what governs, and the number within the label; null for any other row.</summary>
    public Found? Of(DraftBlock block, SourceRow row)
    {
        if (block.Table.ColumnCount < LeastColumns)
        {
            return null;
        }

        return
            row.Cells.Where(c => Fold.HasInk(c.Text)).Take(3).ToList() is [{ Column: 0 } label, var words]
            && label.Text.Length <= LongestLabel
            && Fold.HasWords(words.Text, LeastWords)
            && Meaning(label.Text) is var (field, number)
            && IsOver(block, label, words)
            ? new(label, words, field, number)
            : null;
    }

    /// <summary>The words reach over several columns, or stand where the rows hold another field.</summary>
    private static bool IsOver(DraftBlock block, SourceCell label, SourceCell words) =>
        words.ColumnSpan > 1
        || label.ColumnSpan > 1
        || block.FieldOf(label.Column) is { } under && !under.Governs() && under != Field.Number
        || Fold.HasInk(label.Text) && block.FieldOf(0) != Field.Number && block.FieldOf(words.Column) != Field.Action;

    private (Field Field, string? Number)? Meaning(string label)
    {
        var text = label.Trim().TrimEnd(':', '.');
        var blank = text.LastIndexOf(' ');
        var number = blank > 0 && CellShapes.IsNumbering(text.AsSpan(blank + 1)) ? text[(blank + 1)..] : null;
        var name = number is null ? text : text[..blank];
        return
            matcher.Meanings(name) is [{ Certainty: >= Sure } best, ..]
            && best.Field is Field.Finding or Field.Recommendation or Field.Question or Field.Section
            ? (best.Field, number)
            : null;
    }

    internal sealed record Found(SourceCell Label, SourceCell Words, Field Field, string? Number);
}

using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Rows;

/// <summary>A row that is a heading for the rows below it: one cell, over all columns or alone in the first.</summary>
internal sealed class BannerRow(CellClassifier classifier, PlanBoundary boundary)
{
    /// <summary>Words of the longest heading that stands alone in the first column of a row.</summary>
    private const int MostWordsInFirstCell = 16;

    /// <summary>The same where the line says what it is ("Recommendation 3: ..."), or the column holds numbers only.</summary>
    private const int MostWordsOfPlainHeading = 80;

    /// <summary>The cell and the field that it sets; null when the row is an ordinary one.</summary>
    public (SourceCell Cell, Field Field)? Of(DraftBlock block, SourceRow row)
    {
        SourceCell? only = null;
        foreach (var cell in row.Cells)
        {
            if (!Fold.HasInk(cell.Text))
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = cell;
        }

        if (only is null || block.Table.ColumnCount < 3)
        {
            return null;
        }

        var spans = only.ColumnSpan * 2 > block.Table.ColumnCount;
        return spans || (only.Column == 0 && MayStandAlone(block, only)) ? (only, FieldOf(block, only.Text)) : null;
    }

    /// <summary>A lone first cell is a heading only where the first column does not itself govern or answer.</summary>
    private bool MayStandAlone(DraftBlock block, SourceCell cell)
    {
        var field = block.FieldOf(0);
        var plain =
            field == Field.Number || boundary.IsFindingLine(cell.Text) || PlanBoundary.IsRecommendationLine(cell.Text);
        if (Fold.HasWords(cell.Text, (plain ? MostWordsOfPlainHeading : MostWordsInFirstCell) + 1))
        {
            return false;
        }

        return field switch
        {
            Field.Agency => !classifier.IsKnownAgency(cell.Text) && cell.Bold,
            Field.Question or Field.Recommendation or Field.Finding or Field.Section => false,
            Field.Number => classifier.Kind(cell.Text) is not (CellKind.Numbering or CellKind.Score),
            _ => true,
        };
    }

    private Field FieldOf(DraftBlock block, string text)
    {
        var has = block.Header.Fields;
        return boundary.IsFindingLine(text) ? Field.Finding
            : PlanBoundary.IsRecommendationLine(text) && !has.Contains(Field.Recommendation) ? Field.Recommendation
            : CellShapes.OpensWithQuestionId(text.AsSpan().Trim()) && !has.Contains(Field.Recommendation)
                ? Field.Question
            : classifier.MayBeAgency(text) && !boundary.IsSectionLine(text) && !has.Contains(Field.Agency)
                ? Field.Agency
            : boundary.IsSectionLine(text) ? Field.Section
            : HeadingSentence.FieldOf(text, has, classifier);
    }
}

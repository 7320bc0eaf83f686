using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Rows;

/// <summary>Which fields govern the rows below them in a plan with these headings.</summary>
internal static class Governing
{
    public static readonly Field[] Order =
    [
        Field.Finding,
        Field.Section,
        Field.Recommendation,
        Field.Question,
        Field.Number,
        Field.Agency,
    ];

    /// <summary>
    /// True when the field's column leads the row, so that a blank cell means "as above": it stands before the first
    /// column that says what is done. A number governs only beside a question or recommendation.
    /// </summary>
    public static bool Leads(PlanHeader header, Field field)
    {
        var at = IndexOf(header, field);
        if (
            at < 0
            || (
                field == Field.Number
                && !header.Fields.Contains(Field.Question)
                && !header.Fields.Contains(Field.Recommendation)
            )
        )
        {
            return at < 0 && field != Field.Agency && field != Field.Number;
        }

        var content = header
            .Columns.Select((c, i) => (c.Field, i))
            .Where(c => c.Field is Field.Response or Field.Action or Field.Description or Field.Update)
            .Select(c => c.i)
            .DefaultIfEmpty(int.MaxValue)
            .First();
        return at < content;
    }

    /// <summary>A question or recommendation that opens with its number gives the row its number.</summary>
    public static void DeriveNumber(RowBuilder row)
    {
        if (row.HasOrInherits(Field.Number))
        {
            return;
        }

        if (row.Has(Field.Action) && Numbering.OfPart(row.TextOf(Field.Action)) is { } own)
        {
            row.Derive(Field.Number, own);
            return;
        }

        foreach (var field in new[] { Field.Question, Field.Recommendation })
        {
            if (row.HasOrInherits(field) && Numbering.Of(row.TextOf(field)) is { } number)
            {
                row.Derive(Field.Number, number);
                return;
            }
        }
    }

    private static int IndexOf(PlanHeader header, Field field)
    {
        for (var i = 0; i < header.Columns.Count; i++)
        {
            if (header.Columns[i].Field == field)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Cells that all govern the rows below.</summary>
    public static bool Only(List<Placed> placed) =>
        placed.Count > 0
        && placed.TrueForAll(p => p.Field is { } f && f.Governs())
        && placed.Exists(p => p.Field is not (Field.Agency or Field.Number));
}

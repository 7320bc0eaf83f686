using System.Globalization;
using Throughline.Documents.Forms;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Spreadsheets;

/// <summary>Makes the workbook of a plan's sheet.</summary>
public static class SheetForm
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="today">The first day that the sheet takes as a new target.</param>
    public static FormWorkbook Of(PlanSheet sheet, SheetSeal seal, DateOnly today)
    {
        var lines = Lines(sheet);
        var (opened, words) = seal.Make(sheet, lines.Prepend(sheet.Title));
        return new FormWorkbook
        {
            Title = sheet.Title,
            Lines = lines,
            Columns = SheetColumns.OfForm(sheet.Further),
            Choices = sheet.Ratings.Words,
            Earliest = today,
            Seal = words,
            Rows =
            [
                .. sheet.Rows.Select(r => new FormRow(
                    Cells(r, sheet),
                    r.OfAgency && r.Open,
                    opened.Sign(r, sheet.Ratings)
                )),
            ],
        };
    }

    public static List<string> Lines(PlanSheet sheet) =>
        [
            $"{(sheet.AgencyName is null ? "Every agency's part that you may see" : "The part of " + sheet.AgencyName)}, {sheet.Rows.Count.ToString("N0", British)} {(sheet.Rows.Count == 1 ? "action" : "actions")}, as at {sheet.AsAt.ToString("d MMMM yyyy, HH:mm", British)} UTC.",
            "How to fill it in: write only in the pale yellow cells under the green headings, and leave empty what "
                + "has not changed. A new rating needs its reason, and so does a new date. Save it as .xlsx and "
                + "upload it where you downloaded it: you will see every change before anything counts. Grey "
                + "cells are for reading; what is changed in them is not taken. Do not name a child. "
                + UnacceptedWords.WhoSees,
            sheet.Ratings.Meanings.Count == 0
                ? "This plan has no ratings of its own."
                : "Ratings: " + string.Join("; ", sheet.Ratings.Meanings) + ".",
        ];

    private static List<FormCell> Cells(SheetRow row, PlanSheet sheet) =>
        [
            .. SheetColumns.Locked.Select(c => new FormCell(
                row.Words(c, sheet.Ratings),
                c == SheetColumn.Rating ? Tint(row.Row.Delivery) : FormTint.None
            )),
            .. sheet.Further.Words(row).Select(w => new FormCell(w)),
        ];

    private static FormTint Tint(Delivery? delivery) => delivery is { } known ? Tint(known) : FormTint.None;

    private static FormTint Tint(Delivery delivery) =>
        delivery switch
        {
            Delivery.NotStarted => FormTint.NotStarted,
            Delivery.OnTrack => FormTint.OnTrack,
            Delivery.AtRisk => FormTint.AtRisk,
            Delivery.OffTrack => FormTint.OffTrack,
            Delivery.Complete => FormTint.Complete,
        };
}

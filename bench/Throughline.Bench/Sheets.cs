using Microsoft.AspNetCore.DataProtection;
using Throughline.Core.Spreadsheets;
using Throughline.Documents.Forms;
using Throughline.Domain.Plans;

namespace Throughline.Bench;

/// <summary>A plan's spreadsheet of some rows, out and back, apart from the database.</summary>
internal static class Sheets
{
    private static readonly SheetSeal Seal = new(new EphemeralDataProtectionProvider());
    private static readonly DateOnly Today = new(2026, 11, 25);

    /// <summary>Rows with as many words as real plans hold: about 900 characters each.</summary>
    public static PlanSheet Of(int rows) =>
        new(
            Guid.NewGuid(),
            "A plan",
            null,
            null,
            new(2026, 11, 25, 9, 0, 0, DateTimeKind.Utc),
            new([("R", "Off track"), ("A", "At risk"), ("G", "On track"), ("Complete", "Complete")]),
            [
                .. Enumerable
                    .Range(0, rows)
                    .Select(i => new SheetRow(
                        new PlanRow
                        {
                            Key = Guid.NewGuid().ToString(),
                            RatingCode = "A",
                            Delivery = Delivery.AtRisk,
                            Words = WordsByField.Of([
                                (Field.Finding, $"Finding {i / 30}: " + Words(120)),
                                (Field.Recommendation, $"{i / 5} " + Words(180)),
                                (Field.Agency, "Northfold Police"),
                                (Field.Action, $"Action {i}: " + Words(250)),
                                (Field.Target, "31 March 2027"),
                            ]),
                        },
                        1,
                        Guid.Empty,
                        OfAgency: true
                    )
                    {
                        FirstPromised = "31 December 2026",
                        LatestWords = $"Update {i}: " + Words(350),
                    }),
            ]
        );

    public static byte[] Write(PlanSheet sheet) => FormWriter.Write(SheetForm.Of(sheet, Seal, Today));

    public static SheetChanges Read(byte[] bytes, PlanSheet now)
    {
        var filled = new FormReader(FormReader.Small).Read(bytes);
        return SheetComparison.Compare(Seal.Open(filled.Seal)!, filled, now, Today);
    }

    private static string Words(int characters) =>
        string.Concat(Enumerable.Repeat("every school was visited and heard ", (characters / 35) + 1))[..characters];
}

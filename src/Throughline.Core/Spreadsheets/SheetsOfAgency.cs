using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;

namespace Throughline.Core.Spreadsheets;

/// <summary>
/// Filled spreadsheets of an agency. Of one that ended nothing goes to its successor: what was filled in for the one is not
/// the other's word.
/// </summary>
[SeesEverything("all of an agency goes with it, whoever may see what of it")]
internal sealed class SheetsOfAgency(ThroughlineDb db, Writes writes) : IGoesWithAnAgency
{
    public async Task MoveAsync(AgencyMove move, CancellationToken cancel)
    {
        if (!move.Everything)
        {
            return;
        }

        var sheets = await db.Set<SpreadsheetImport>().Where(s => s.AgencyId == move.From.Id).ToListAsync(cancel);
        foreach (var sheet in sheets)
        {
            sheet.AgencyId = move.To.Id;
            writes.Change(sheet);
        }

        move.Note("filled spreadsheet", "filled spreadsheets", sheets.Count);
    }
}

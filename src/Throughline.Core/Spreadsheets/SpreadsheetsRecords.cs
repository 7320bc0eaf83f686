using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Plans;

namespace Throughline.Core.Spreadsheets;

internal sealed class SpreadsheetsRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<SpreadsheetImport>(import =>
        {
            import.HasOne<Plan>().WithMany().HasForeignKey(i => i.PlanId);
            import.HasOne(i => i.Content).WithOne().HasForeignKey<SpreadsheetBytes>(c => c.ImportId);
            import.HasIndex(i => new { i.PlanId, i.CreatedAt });
        });
        model.Entity<SpreadsheetBytes>();
    }
}

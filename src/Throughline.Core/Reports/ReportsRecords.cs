using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Meetings;

namespace Throughline.Core.Reports;

/// <summary>Reports, their parts and drafts, and what is said about them.</summary>
internal sealed class ReportsRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Report>(report =>
        {
            report.HasOne<AgendaItem>().WithMany().HasForeignKey(r => r.AgendaItemId);
            // One report an item: two people who begin it at once are told so.
            report.HasIndex(r => r.AgendaItemId).IsUnique();
        });
        model.Entity<ReportPart>(part =>
        {
            part.HasOne<Report>().WithMany().HasForeignKey(p => p.ReportId);
            part.HasIndex(p => new { p.ReportId, p.Key }).IsUnique();
        });
        model.Entity<ReportText>().HasOne<Report>().WithMany().HasForeignKey(t => t.ReportId);
        model.Entity<ReportComment>().HasOne<Report>().WithMany().HasForeignKey(c => c.ReportId);
        model.Entity<ReportLeft>(left =>
        {
            left.HasOne<Report>().WithMany().HasForeignKey(l => l.ReportId);
            left.HasIndex(l => new { l.ReportId, l.Fingerprint }).IsUnique();
        });
        model.Entity<ReportWordFile>().HasOne<Report>().WithMany().HasForeignKey(f => f.ReportId);
    }
}

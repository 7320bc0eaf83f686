using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Meetings;

namespace Throughline.Core.Packs;

/// <summary>Papers of agenda items, packs and their files.</summary>
internal sealed class PacksRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<ItemPaper>(paper =>
        {
            paper.HasOne<Meeting>().WithMany().HasForeignKey(p => p.MeetingId);
            paper.HasOne<AgendaItem>().WithMany().HasForeignKey(p => p.AgendaItemId).OnDelete(DeleteBehavior.Restrict);
            paper.HasIndex(p => p.State);
        });
        model.Entity<ItemPaperContent>().HasOne<ItemPaper>().WithOne().HasForeignKey<ItemPaperContent>(c => c.PaperId);
        model.Entity<ItemPaperLook>(look =>
        {
            look.HasOne<ItemPaper>().WithMany().HasForeignKey(l => l.PaperId);
            look.HasIndex(l => new { l.PaperId, l.Page }).IsUnique();
        });
        model.Entity<Pack>(pack =>
        {
            pack.HasOne<Meeting>().WithMany().HasForeignKey(p => p.MeetingId);
            pack.HasIndex(p => new { p.MeetingId, p.Number }).IsUnique();
            pack.HasIndex(p => p.State);
        });
        model.Entity<PackFile>(file =>
        {
            file.HasOne<Pack>().WithMany().HasForeignKey(f => f.PackId);
            file.HasIndex(f => new
                {
                    f.PackId,
                    f.Audience,
                    f.Format,
                })
                .IsUnique();
        });
    }
}

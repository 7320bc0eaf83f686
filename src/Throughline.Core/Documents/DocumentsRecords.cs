using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Documents;

internal sealed class DocumentsRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<StoredDocument>(document =>
        {
            document.HasIndex(d => d.Sha256);
            document.HasOne(d => d.Content).WithOne().HasForeignKey<DocumentContent>(c => c.DocumentId);
        });
        model.Entity<DocumentContent>();
    }
}

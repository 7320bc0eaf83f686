using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Api;

internal sealed class ApiRecordTables : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<ApiToken>().ToTable("api_tokens").HasIndex(t => t.TokenHash).IsUnique();
        model.Entity<ApiReceipt>().ToTable("api_receipts").HasIndex(r => new { r.TokenId, r.Key }).IsUnique();
    }
}

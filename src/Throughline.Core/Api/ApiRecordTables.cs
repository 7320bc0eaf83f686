using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Api;

internal sealed class ApiRecordTables : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<ApiToken>().HasIndex(t => t.TokenHash).IsUnique();
        model.Entity<ApiReceipt>().HasIndex(r => new { r.TokenId, r.Key }).IsUnique();
    }
}

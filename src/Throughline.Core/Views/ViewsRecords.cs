using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Views;

internal sealed class ViewsRecords : IRecords
{
    public void Map(ModelBuilder model) => model.Entity<SavedView>().HasIndex(v => v.AccountId);
}

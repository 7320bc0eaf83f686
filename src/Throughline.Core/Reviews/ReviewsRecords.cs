using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Reviews;

internal sealed class ReviewsRecords : IRecords
{
    public void Map(ModelBuilder model) => model.Entity<Review>();
}

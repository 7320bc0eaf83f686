using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Rules;

internal sealed class RulesRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<KeptRuleSettings>();
        model.Entity<KeptWords>();
    }
}

using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Privacy.Words;

namespace Throughline.Core.Privacy;

/// <summary>Words that were taken out.</summary>
internal sealed class PrivacyRecords : IRecords
{
    public void Map(ModelBuilder model) => model.Entity<WordsErasure>().HasIndex(e => e.State);
}

using Microsoft.EntityFrameworkCore;

namespace Throughline.Core.Data;

/// <summary>
/// How the records of one capability lie in the database: tables, keys, relations and indexes. Each capability has one,
/// and <see cref="ThroughlineDb"/> finds them by itself. A relation stands with the later of the two capabilities.
/// </summary>
public interface IRecords
{
    void Map(ModelBuilder model);

    /// <summary>What holds for every property of a type, before anything is mapped.</summary>
    void Agree(ModelConfigurationBuilder conventions) { }
}

using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Load;

/// <summary>A SQLite file or a PostgreSQL connection string, as the product itself would open it.</summary>
internal static class Database
{
    public static ThroughlineDb Open(string database)
    {
        var options = new DbContextOptionsBuilder<ThroughlineDb>();
        var postgres = database.Contains("Host=", StringComparison.OrdinalIgnoreCase);
        DataSetup.Configure(options, postgres ? database : null, postgres ? "" : database);
        return new ThroughlineDb(options.Options);
    }
}

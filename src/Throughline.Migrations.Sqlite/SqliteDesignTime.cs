using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Throughline.Core.Data;

namespace Throughline.Migrations.Sqlite;

/// <summary>Used by <c>dotnet ef migrations add NAME --project src/Throughline.Migrations.Sqlite</c> only.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<ThroughlineDb>
{
    public ThroughlineDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<ThroughlineDb>();
        DataSetup.Configure(options, null, Path.Combine(Path.GetTempPath(), "throughline-design.db"));
        return new ThroughlineDb(options.Options);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Throughline.Core.Data;

namespace Throughline.Migrations.Postgres;

/// <summary>Used by <c>dotnet ef migrations add NAME --project src/Throughline.Migrations.Postgres</c> only.</summary>
public sealed class PostgresDesignTime : IDesignTimeDbContextFactory<ThroughlineDb>
{
    public ThroughlineDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<ThroughlineDb>();
        DataSetup.Configure(
            options,
            "Host=localhost;Database=design",
            Path.Combine(Path.GetTempPath(), "throughline-design.db")
        );
        return new ThroughlineDb(options.Options);
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data.Schema;

namespace Throughline.Core.Data;

/// <summary>
/// Chooses the database: PostgreSQL when the connection string "Postgres" is given, else SQLite at "Data:Path".
/// </summary>
public static class DataSetup
{
    public const string SqliteMigrations = "Throughline.Migrations.Sqlite";
    public const string PostgresMigrations = "Throughline.Migrations.Postgres";

    private static readonly OneConnection KeepsItsConnection = new();
    private static readonly PrivateDatabase KeepsItsFile = new();

    // The model, and each query in the form that this kind of database takes. EF Core's own memory has room for some 1,000
    // queries, each of which counts as ten. Our pages ask more, and one that was thrown out costs milliseconds when asked again.
    private static readonly MemoryCache SqliteQueries = RoomForQueries();
    private static readonly MemoryCache PostgresQueries = RoomForQueries();

    public static IServiceCollection AddThroughlineData(this IServiceCollection services, IConfiguration configuration)
    {
        // The keys lie in the database, so that what one node sealed another opens.
        services.AddKeys(KeyCertificates.Of(configuration), KeyService.Of(configuration));
        return services
            .AddDbContextPool<ThroughlineDb>(o =>
                Configure(o, configuration.GetConnectionString("Postgres"), SqlitePath(configuration))
            )
            .AddScoped<Once>()
            .AddScoped<Writes>()
            .AddScoped<Data.Actor>();
    }

    /// <summary>Where the SQLite file is, when PostgreSQL is not used.</summary>
    public static string SqlitePath(IConfiguration configuration) =>
        configuration["Data:Path"] ?? "data/throughline.db";

    public static void Configure(DbContextOptionsBuilder options, string? postgres, string sqlitePath)
    {
        if (string.IsNullOrWhiteSpace(postgres))
        {
            var path = Path.GetFullPath(sqlitePath);
            PrivateFiles.Folder(Path.GetDirectoryName(path)!);
            var connection = new SqliteConnectionStringBuilder
            {
                DataSource = path,
                ForeignKeys = true,
                DefaultTimeout = 30,
            }.ConnectionString;
            options
                .UseMemoryCache(SqliteQueries)
                .UseSqlite(
                    connection,
                    o =>
                        o.MigrationsAssembly(SqliteMigrations)
                            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                );
        }
        else
        {
            options
                .UseMemoryCache(PostgresQueries)
                .UseNpgsql(
                    postgres,
                    o =>
                        o.MigrationsAssembly(PostgresMigrations)
                            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                );
        }

        options.UseSnakeCaseNamingConvention().AddInterceptors(KeepsItsConnection, KeepsItsFile);
    }

    /// <summary>Brings the database up to this program's model, without a backup: for one that is new.</summary>
    public static Task MigrateAsync(this ThroughlineDb db, CancellationToken cancel = default) =>
        new SchemaUpgrade(db, TimeSpan.FromMinutes(1), _ => { }).RunAsync(null, cancel);

    /// <summary>Puts the keys in the migrated database under the certificate that is set, if one is.</summary>
    /// <exception cref="KeysRefusedException">They are held under one that is not set.</exception>
    public static Task HoldKeysAsync(
        this ThroughlineDb db,
        IServiceProvider services,
        CancellationToken cancel = default
    ) => KeyWrapping.WrapAsync(db, services, cancel);

    private static MemoryCache RoomForQueries() => new(new MemoryCacheOptions { SizeLimit = 60_000 });
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Testing;

namespace Throughline.Core.Tests.Privacy;

/// <summary>Reads every value of every table that the model has.</summary>
internal static class EveryValue
{
    public static Task<List<(string Column, string Value)>> OfAsync(TestDatabase database) =>
        database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            await db.Database.OpenConnectionAsync();
            var values = new List<(string, string)>();
            foreach (var table in db.Model.GetRelationalModel().Tables)
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"SELECT * FROM \"{table.Name}\" ORDER BY 1";
                await using var row = await command.ExecuteReaderAsync();
                while (await row.ReadAsync())
                {
                    values.AddRange(
                        Enumerable
                            .Range(0, row.FieldCount)
                            .Select(i => ($"{table.Name}.{row.GetName(i)}", Text(row.GetValue(i))))
                    );
                }
            }

            return values;
        });

    private static string Text(object value) =>
        value switch
        {
            DateTime t => t.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            byte[] b => Convert.ToHexString(b),
            _ => $"{value}",
        };
}

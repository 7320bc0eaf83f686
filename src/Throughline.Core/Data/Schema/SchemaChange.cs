namespace Throughline.Core.Data.Schema;

/// <summary>What lies between a database and this program's model.</summary>
/// <param name="From">The newest change that the database has; null when it is empty.</param>
/// <param name="Pending">The changes that it lacks, in the order in which they are made.</param>
public sealed record SchemaChange(string? From, IReadOnlyList<string> Pending);

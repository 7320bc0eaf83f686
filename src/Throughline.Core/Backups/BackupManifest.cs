using System.Text.Json;

namespace Throughline.Core.Backups;

/// <summary>One file within a backup, with the SHA-256 of its bytes.</summary>
public sealed record BackupMember(string Name, long Size, string Sha256);

/// <summary>What a backup says of itself.</summary>
/// <param name="Format">The version of the backup's form: a program restores no newer one.</param>
/// <param name="Database">What it was made of, for people to read; it can be restored to either database.</param>
/// <param name="Schema">The names of the migrations that the database had, in order.</param>
/// <param name="Rows">How many rows each table held.</param>
/// <param name="ChainEnd">Where the chain of events ended, as SEQ:HASH.</param>
/// <param name="MissingEvidence">SHA-256 of evidence files that were already missing when it was made.</param>
/// <param name="WordsTakenOut">The erasures of words that had been done when it was made: the words of any other may stand
/// in it. Null in one that does not say.</param>
public sealed record BackupManifest(
    int Format,
    string Product,
    DateTime CreatedAt,
    string Database,
    IReadOnlyList<string> Schema,
    IReadOnlyDictionary<string, long> Rows,
    string ChainEnd,
    IReadOnlyList<BackupMember> Members,
    IReadOnlyList<string> MissingEvidence,
    IReadOnlyList<Guid>? WordsTakenOut = null
)
{
    public const int NewestFormat = 1;
    public const string Name = "manifest.json";
    public const string ThisProduct = "Throughline";
    public const string Tables = "tables/";
    public const string Evidence = "evidence/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="BackupRefusedException">It is not of this form.</exception>
    public static BackupManifest Parse(Stream bytes)
    {
        try
        {
            return
                JsonSerializer.Deserialize<BackupManifest>(bytes, Json)
                    is { Product: ThisProduct, Members: not null, Schema: not null, Rows: not null } manifest
                ? manifest
                : throw BackupRefusedException.Foreign();
        }
        catch (JsonException)
        {
            throw BackupRefusedException.Foreign();
        }
    }

    /// <summary>
    /// "20261202000000_AppendOnly" as "AppendOnly": the two databases' migrations have the same names at different
    /// times.
    /// </summary>
    public static string NameOf(string migration) =>
        migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}

/// <summary>
/// A backup, or the place it was to be restored to, is not as it must be. The message says so in one sentence; nothing
/// was changed.
/// </summary>
public sealed class BackupRefusedException : Exception
{
    public BackupRefusedException(string message)
        : base(message) { }

    public BackupRefusedException() { }

    public BackupRefusedException(string message, Exception innerException)
        : base(message, innerException) { }

    internal static BackupRefusedException Foreign() =>
        new("This is not a whole backup of Throughline: it is cut short, damaged, or something else.");

    internal static BackupRefusedException Damaged(string member) =>
        new($"The backup is damaged: {member} is not what was written.");
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Throughline.Core.Data;

/// <summary>
/// The texts of an event stand beside the chain, which holds a salted hash of each: a text that was changed is found, and
/// one that is taken out leaves the chain whole. See docs/decisions/0044-words-can-be-taken-out.md.
/// </summary>
public static class EventTexts
{
    public const string Old = "old",
        New = "new",
        Why = "why";

    /// <summary>128 bits: with its salt gone nobody can try words against a hash.</summary>
    private const int SaltBytes = 16;

    /// <summary>The parts of an event that hold text, as their columns are called.</summary>
    public static IReadOnlyList<string> Parts { get; } = [Old, New, Why];

    /// <summary>A salt of its own for each text.</summary>
    public static string NewSalt() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SaltBytes));

    /// <summary>HMAC-SHA256 of the text under its salt, 43 characters.</summary>
    public static string HashOf(string salt, string part, string text) =>
        Base64Url.EncodeToString(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(salt), Encoding.UTF8.GetBytes($"{part}\0{text}"))
        );

    /// <summary>Gives each text of a new event its salt and its hash.</summary>
    public static void Seal(AuditEvent e)
    {
        (e.OldSalt, e.OldHash) = Sealed(Old, e.Old);
        (e.NewSalt, e.NewHash) = Sealed(New, e.New);
        (e.WhySalt, e.WhyHash) = Sealed(Why, e.Why);
    }

    /// <summary>A part of an event: its text and salt, which may be gone, and the hash that the chain holds.</summary>
    public static (string? Text, string? Salt, string? Hash) Of(AuditEvent e, string part) =>
        part switch
        {
            Old => (e.Old, e.OldSalt, e.OldHash),
            New => (e.New, e.NewSalt, e.NewHash),
            Why => (e.Why, e.WhySalt, e.WhyHash),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "An event has no such part."),
        };

    /// <summary>The hash of the text that stands there; null for none, and where its salt is gone.</summary>
    public static string? Standing(AuditEvent e, string part) =>
        Of(e, part) is ({ } text, { } salt, _) ? HashOf(salt, part, text) : null;

    /// <summary>The parts whose text is not the one that the chain holds the hash of; of an event from before none.</summary>
    public static IEnumerable<string> Differing(AuditEvent e) =>
        e.Form == AuditChain.FormWithTexts ? [] : Parts.Where(p => Differs(e, p));

    /// <summary>The event with other texts, as it stands once words are taken out of them.</summary>
    internal static AuditEvent With(AuditEvent e, Func<string, string?, string?> text) =>
        new()
        {
            Id = e.Id,
            Sequence = e.Sequence,
            At = e.At,
            Actor = e.Actor,
            ActorId = e.ActorId,
            From = e.From,
            Code = e.Code,
            Entity = e.Entity,
            EntityId = e.EntityId,
            PlanId = e.PlanId,
            Field = e.Field,
            Old = text(Old, e.Old),
            New = text(New, e.New),
            Why = text(Why, e.Why),
            Form = e.Form,
            OldHash = e.OldHash,
            NewHash = e.NewHash,
            WhyHash = e.WhyHash,
            PreviousHash = e.PreviousHash,
            Hash = e.Hash,
        };

    private static bool Differs(AuditEvent e, string part)
    {
        var (text, salt, hash) = Of(e, part);
        return text is null || salt is null
            ? text is not null || salt is not null || hash is not null
            : HashOf(salt, part, text) != hash;
    }

    private static (string? Salt, string? Hash) Sealed(string part, string? text)
    {
        if (text is null)
        {
            return (null, null);
        }

        var salt = NewSalt();
        return (salt, HashOf(salt, part, text));
    }
}

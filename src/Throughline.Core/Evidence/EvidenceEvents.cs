using Throughline.Core.Data;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;

namespace Throughline.Core.Evidence;

/// <summary>What happens to evidence. What proof there was on a day is read from these.</summary>
public static class EvidenceEvents
{
    /// <summary>Evidence was added to an action.</summary>
    public static readonly EventType Added = new("evidence.added", "evidence added");

    /// <summary>Evidence got another title.</summary>
    public static readonly EventType Renamed = new("evidence.renamed", "evidence renamed");

    /// <summary>Evidence was restricted, or opened again.</summary>
    public static readonly EventType RestrictionChanged = new("evidence.restriction-changed", "restriction changed");

    /// <summary>Evidence is another agency's: its own became that one, or ended.</summary>
    public static readonly EventType AgencyChanged = new("evidence.agency-changed", "agency of evidence changed");

    /// <summary>Evidence no longer stands for anything.</summary>
    public static readonly EventType Withdrawn = new("evidence.withdrawn", "evidence withdrawn");

    /// <summary>A version of evidence was added: a file, a link or words.</summary>
    public static readonly EventType VersionAdded = new("evidence.version-added", "evidence version added");

    /// <summary>A version's file was kept; the new value is its SHA-256.</summary>
    public static readonly EventType FileKept = new("evidence.file-kept", "evidence file kept");

    /// <summary>The virus scanner found something in a version's file; the new value is its name for it.</summary>
    public static readonly EventType FileSetAside = new("evidence.file-set-aside", "evidence file set aside");

    /// <summary>Somebody checked a version: it proves what it is said to prove.</summary>
    public static readonly EventType Holds = new("evidence.found-to-hold", "evidence verified");

    /// <summary>Somebody checked a version: it proves some of it.</summary>
    public static readonly EventType HoldsInPart = new("evidence.found-to-hold-in-part", "evidence verified");

    /// <summary>Somebody checked a version: it does not prove it.</summary>
    public static readonly EventType DoesNotHold = new("evidence.found-not-to-hold", "evidence verified");

    /// <summary>The codes that what proof there was on a day is read from.</summary>
    internal static readonly string[] OfProof =
    [
        .. Withdrawn.Codes,
        .. Holds.Codes,
        HoldsInPart.Code,
        DoesNotHold.Code,
    ];

    /// <summary>The event of a check that comes to this verdict.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not checked.</exception>
    internal static EventType Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Holds => Holds,
            Verdict.HoldsInPart => HoldsInPart,
            Verdict.DoesNotHold => DoesNotHold,
            Verdict.NotChecked => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
        };

    /// <returns>What a check came to; null for an event of another type.</returns>
    /// <remarks>Until 28 November 2026 all checks bore the same words, and the verdict stood in the new value.</remarks>
    internal static Verdict? VerdictOf(AuditEvent e) =>
        e.Code == Holds.Code ? Verdict.Holds
        : e.Code == HoldsInPart.Code ? Verdict.HoldsInPart
        : e.Code == DoesNotHold.Code ? Verdict.DoesNotHold
        : e.Code == Holds.Words && Enum.TryParse<Verdict>(e.New, out var verdict) ? verdict
        : null;
}

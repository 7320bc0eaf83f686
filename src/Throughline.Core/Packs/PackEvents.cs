using Throughline.Core.Data;

namespace Throughline.Core.Packs;

/// <summary>What happens to papers of an agenda and to packs.</summary>
public static class PackEvents
{
    /// <summary>A file was sent for an item; the new value is the SHA-256 of its bytes.</summary>
    public static readonly EventType PaperSent = new("pack.paper-sent", "paper sent");

    public static readonly EventType PaperRead = new("pack.paper-read", "paper read");

    public static readonly EventType PaperFailed = new("pack.paper-failed", "paper could not be read");

    /// <summary>It became public, exempt or confidential.</summary>
    public static readonly EventType StandingChanged = new("pack.standing-changed", "standing of a paper changed");

    public static readonly EventType PaperWithdrawn = new("pack.paper-withdrawn", "paper withdrawn");

    public static readonly EventType AskedFor = new("pack.asked-for", "pack asked for");

    /// <summary>It was built; the new value names each file's SHA-256.</summary>
    public static readonly EventType Built = new("pack.built", "pack built");

    public static readonly EventType Failed = new("pack.failed", "pack could not be built");

    public static readonly EventType Published = new("pack.published", "pack published");

    public static readonly EventType Withdrawn = new("pack.withdrawn", "pack withdrawn");
}

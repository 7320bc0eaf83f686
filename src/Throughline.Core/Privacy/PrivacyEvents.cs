using Throughline.Core.Data;

namespace Throughline.Core.Privacy;

/// <summary>What happens when something has been kept for long enough, or somebody is forgotten.</summary>
public static class PrivacyEvents
{
    /// <summary>A person was taken out of the database.</summary>
    public static readonly EventType AccountErased = new("privacy.account-erased", "account erased");

    /// <summary>An agency's member of the board was erased, and it has none.</summary>
    public static readonly EventType BoardMemberStoodDown = new(
        "privacy.board-member-stood-down",
        "board member stood down"
    );

    /// <summary>A document that could not be read was removed; the old value is its SHA-256.</summary>
    public static readonly EventType DocumentRemoved = new("privacy.document-removed", "document removed");

    /// <summary>A filled spreadsheet was removed; the old value is its SHA-256.</summary>
    public static readonly EventType SpreadsheetRemoved = new("privacy.spreadsheet-removed", "spreadsheet removed");

    /// <summary>Receipts of the API were removed; the old value says how many.</summary>
    public static readonly EventType ReceiptsRemoved = new("privacy.receipts-removed", "receipts removed");

    /// <summary>Somebody asked for words about a child to be taken out; why is in the event.</summary>
    public static readonly EventType WordsAskedFor = new("privacy.words-asked-for", "asked for words to be taken out");

    /// <summary>A request to take words out was refused, taken back, or not decided in time.</summary>
    public static readonly EventType WordsLeft = new("privacy.words-left", "words left where they stand");

    /// <summary>
    /// Words about a child were taken out. The new value is the SHA-256 of the list of places, which names each event
    /// whose text is no longer the one that the chain holds the hash of.
    /// </summary>
    public static readonly EventType WordsTakenOut = new("privacy.words-taken-out", "words taken out");

    /// <summary>A file was taken out as a whole, since words stood in it; the old value is its SHA-256, which stays.</summary>
    public static readonly EventType FileTakenOut = new("privacy.file-taken-out", "file taken out");
}

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
}

namespace Throughline.Core.Privacy;

/// <summary>How much a run of the retention rules removed.</summary>
public sealed record RetentionResult(
    int AccountsErased,
    int Sessions,
    int Invitations,
    int Mails,
    int Uploads,
    int Spreadsheets,
    int Receipts,
    int WordsRequests = 0
);

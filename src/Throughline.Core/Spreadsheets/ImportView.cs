namespace Throughline.Core.Spreadsheets;

/// <summary>What became of an upload.</summary>
/// <param name="Refused">The sentence that says why it was not taken; nothing of it is kept then.</param>
public sealed record SheetUpload(Guid? ImportId, string? Refused);

/// <summary>A filled sheet beside the plan as it is now.</summary>
/// <param name="ExportedAt">When the sheet was downloaded, UTC.</param>
/// <param name="Submits">True when what is applied is submitted; false when it is kept as drafts for the lead.</param>
public sealed record ImportView(
    SpreadsheetImport Import,
    PlanSheet Now,
    SheetChanges Changes,
    DateTime ExportedAt,
    bool Submits
);

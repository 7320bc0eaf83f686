namespace Throughline.Core.Spreadsheets;

/// <summary>One line of what became of a filled sheet; kept with it for ever.</summary>
public sealed record OutcomeLine(int? Row, string Action, string What, bool Applied, string? Words);

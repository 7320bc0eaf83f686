namespace Throughline.Core.Privacy;

/// <summary>What erasing somebody will do.</summary>
/// <param name="Label">What will stand for their name from then on.</param>
/// <param name="NamedIn">In how many places their name is written now.</param>
/// <param name="Refusal">Why they cannot be erased; null when they can.</param>
public sealed record ErasurePreview(
    Guid Id,
    string Name,
    string Label,
    bool Erased,
    int NamedIn,
    int SavedViews,
    int Mails,
    string? Refusal
);

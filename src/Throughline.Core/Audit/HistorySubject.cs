namespace Throughline.Core.Audit;

/// <summary>Something with a history.</summary>
/// <param name="Ids">It and the records that belong to it.</param>
internal sealed record HistorySubject(string Title, Guid? PlanId, IReadOnlyList<Guid> Ids);

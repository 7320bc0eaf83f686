using Throughline.Core.Audit;

namespace Throughline.Web.Pages.Shared;

/// <summary>What the partial "_History" leads to.</summary>
public sealed record HistoryLink(HistoryKind Kind, Guid Id);

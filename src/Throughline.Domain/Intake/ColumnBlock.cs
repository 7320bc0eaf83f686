using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>A run of rows whose columns mean the same. Id is stable for the same document, whatever is ruled.</summary>
public sealed record ColumnBlock(int Id, SourcePlace Place, IReadOnlyList<BlockColumn> Columns);

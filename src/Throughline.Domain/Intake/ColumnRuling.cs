using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>A person's word on what a column means: Field null = the column is not part of the plan.</summary>
public sealed record ColumnRuling(int Plan, int Block, int Column, Field? Field);

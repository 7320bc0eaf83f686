using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>A person's word on what a column means: Field null = the column is not part of the plan.</summary>
/// <param name="Own">It is no field of all plans: its words are kept under its heading. Field is null then.</param>
public sealed record ColumnRuling(int Plan, int Block, int Column, Field? Field, bool Own = false);

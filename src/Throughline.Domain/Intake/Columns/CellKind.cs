namespace Throughline.Domain.Intake.Columns;

/// <summary>What a cell looks like, whatever its column is called.</summary>
internal enum CellKind
{
    Empty,
    Rating,
    Silence,
    Done,
    QuestionOpening,
    Numbering,
    Agency,
    Date,
    Score,
    Direction,
    Money,
    Initials,
    Person,
    Short,
    Medium,
    Long,
}

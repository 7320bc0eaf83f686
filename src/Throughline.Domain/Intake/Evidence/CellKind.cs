namespace Throughline.Domain.Intake.Evidence;

/// <summary>What a cell looks like, whatever its column is called.</summary>
internal enum CellKind { Empty, Rating, Silence, QuestionOpening, Numbering, Agency, Date, Score, Direction, Money, Person, Short, Medium, Long }

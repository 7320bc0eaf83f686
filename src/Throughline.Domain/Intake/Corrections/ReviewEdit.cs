using System.Text.Json.Serialization;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Corrections;

/// <summary>
/// One thing that a person changed in a reading under review. Rows are named by their stable ids, so an edit survives a
/// second reading.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SetField), "set")]
[JsonDerivedType(typeof(LeaveOut), "leave-out")]
[JsonDerivedType(typeof(Restore), "restore")]
[JsonDerivedType(typeof(MergeInto), "merge")]
[JsonDerivedType(typeof(SplitAt), "split")]
[JsonDerivedType(typeof(PlacePiece), "place")]
[JsonDerivedType(typeof(SetNamed), "set-own")]
[JsonDerivedType(typeof(MoveNamed), "move-own")]
[JsonDerivedType(typeof(Confirm), "confirm")]
[JsonDerivedType(typeof(SetTitle), "title")]
[JsonDerivedType(typeof(SetPaperDay), "paper-day")]
public abstract record ReviewEdit;

/// <summary>
/// Gives a field other words; empty words clear it. For <see cref="Field.Rating"/> the text is the code.
/// </summary>
public sealed record SetField(string Row, Field Field, string Text) : ReviewEdit;

/// <summary>Leaves a row out of the plan, with the reason.</summary>
public sealed record LeaveOut(string Row, string Reason) : ReviewEdit;

/// <summary>Takes a row that was left out back in.</summary>
public sealed record Restore(string Row) : ReviewEdit;

/// <summary>Adds a row's words to another row's, field by field; the row itself is then gone.</summary>
public sealed record MergeInto(string Row, string Into) : ReviewEdit;

/// <summary>
/// Cuts a row in two: the field's words from the position on begin a new row that keeps the finding, question and
/// agency.
/// </summary>
public sealed record SplitAt(string Row, Field Field, int Position) : ReviewEdit;

/// <summary>
/// Puts an unplaced piece into a field of a row. The piece is named by its index in the reading and its words: after a
/// column was ruled another piece may stand at the index.
/// </summary>
public sealed record PlacePiece(int Piece, string Words, string Row, Field Field) : ReviewEdit;

/// <summary>Gives a column of the plan's own, named by its heading, other words; empty words clear it.</summary>
public sealed record SetNamed(string Row, string Column, string Text) : ReviewEdit;

/// <summary>Moves a row's words from a column of the plan's own, named by its heading, to a field.</summary>
public sealed record MoveNamed(string Row, string Column, Field Field) : ReviewEdit;

/// <summary>Says that an uncertain field (or, with null, the row) is right as it was read.</summary>
public sealed record Confirm(string Row, Field? Field) : ReviewEdit;

public sealed record SetTitle(string Title) : ReviewEdit;

/// <summary>Says of which day the paper is; null where it does not say and nobody knows.</summary>
public sealed record SetPaperDay(DateOnly? Day) : ReviewEdit;

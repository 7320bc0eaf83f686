namespace Throughline.Domain.Intake;

/// <summary>A part of an action cell: "A) Develop ..." is label A.</summary>
public sealed record ActionPart(string Label, string Text);

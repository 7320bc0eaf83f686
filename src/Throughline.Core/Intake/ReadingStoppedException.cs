namespace Throughline.Core.Intake;

/// <summary>The reading was stopped by somebody, or taken over by another node.</summary>
internal sealed class ReadingStoppedException : Exception;

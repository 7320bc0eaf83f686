namespace Throughline.Core.Questions.Members;

/// <summary>Questions in short, by report.</summary>
/// <param name="Left">How many found no room.</param>
public sealed record OtherQuestions(IReadOnlyList<(string Report, IReadOnlyList<string> Lines)> Reports, int Left);

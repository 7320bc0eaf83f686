namespace Throughline.Domain.Challenge.Words;

/// <summary>A date as it is mentioned in running words.</summary>
/// <param name="At">Where it begins in the text.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="First">The first day that it covers; null where the year is not said.</param>
/// <param name="Last">The last day that it covers; null where the year is not said.</param>
/// <param name="IsYear">Only a year: too coarse for a target, enough to say that a time was named.</param>
internal readonly record struct DateMention(int At, int Length, DateOnly? First, DateOnly? Last, bool IsYear = false)
{
    public int End => At + Length;
}

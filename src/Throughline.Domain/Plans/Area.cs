namespace Throughline.Domain.Plans;

/// <summary>A rectangle in points from the top left of a page.</summary>
public readonly record struct Area(double Left, double Top, double Right, double Bottom);

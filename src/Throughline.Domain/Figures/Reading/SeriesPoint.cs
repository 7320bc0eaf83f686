using System.Globalization;

namespace Throughline.Domain.Figures.Reading;

/// <summary>One month's figure.</summary>
internal sealed record SeriesPoint(DateOnly Month, decimal Value, GridRow Row)
{
    public string Name => Month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}

namespace Throughline.Domain.Plans;

/// <summary>How a plan is rated as a whole: enough to compare it with others.</summary>
/// <param name="Rated">Rows with a rating that says something of delivery.</param>
/// <param name="Delivered">Of these, on track or complete.</param>
public readonly record struct PlanShape(int Rated, int Delivered)
{
    /// <summary>0 to 1; 0 for a plan without ratings.</summary>
    public double Share => Rated == 0 ? 0 : (double)Delivered / Rated;

    public static PlanShape Of(IEnumerable<PlanRow> rows)
    {
        var rated = rows.Where(r => r.IsOpen && r.Delivery is not null).ToList();
        return new(rated.Count, rated.Count(r => r.Delivery is Delivery.OnTrack or Delivery.Complete));
    }
}

namespace Throughline.Web.Demonstration;

/// <summary>
/// A clock that stands where it is put and never goes back: the demonstration's past happens by it, in order.
/// </summary>
internal sealed class PastClock : TimeProvider
{
    private DateTimeOffset _now = DateTimeOffset.MinValue;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>
    /// Goes on to a moment; stays where it is when that has passed, so that no event stands in the chain out of its
    /// time.
    /// </summary>
    public void GoTo(DateTime utc)
    {
        var to = new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
        _now = to > _now ? to : _now;
    }

    /// <summary>Lets a little time pass between two things that somebody does.</summary>
    public void PassMinutes(int minutes) => _now = _now.AddMinutes(minutes);
}

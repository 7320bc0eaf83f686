using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings;

/// <summary>A form with which meetings are run: nobody else opens it.</summary>
public abstract class RunMeetingPage(Actor actor) : FormPage
{
    /// <summary>Refuses whoever does not run meetings, before anything is read.</summary>
    protected void OnlyWhoRuns() => actor.Person.Must(Permission.RunMeetings);

    /// <summary>A whole number that was typed; null for a blank field.</summary>
    /// <exception cref="Throughline.Domain.Plans.RuleBrokenException">It is no whole number.</exception>
    protected static int? Whole(string? typed, string field) =>
        Written.Number(typed, field) is not { } number ? null
        : number == Math.Floor(number) && Math.Abs(number) <= 1_000_000 ? (int)number
        : throw new Throughline.Domain.Plans.RuleBrokenException("Write a whole number, such as 20.", field);
}

using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Intake;
using Throughline.Core.Overview;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Core.Views;
using Throughline.Domain.Access;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Overview;

/// <summary>Home: what needs the person today, by their role, and their next step.</summary>
public sealed class HomeModel(
    Actor actor,
    IntakeQueries intake,
    PlanQueries plans,
    TodaysWork work,
    Core.Updates.MyAgency agencies,
    SavedViews views
) : PageModel
{
    private const int MostReadings = 30,
        MostPlans = 10;

    public Person Person => actor.Person;

    /// <summary>What waits for them, counted, and where it is done.</summary>
    public IReadOnlyList<WorkTask> Tasks { get; private set; } = [];

    /// <summary>What is asked of their agency; null for people who act for none.</summary>
    public MyAgencyView? Agency { get; private set; }
    public IReadOnlyList<ReadingSummary> Readings { get; private set; } = [];
    public IReadOnlyList<PlanSummary> Plans { get; private set; } = [];
    public IReadOnlyList<ViewSummary> Views { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Agency =
            Person.SeesOnlyOwnAgency && Person.ActsFor(Person.AgencyId)
                ? await agencies.ViewAsync(null, later: false, 1, cancel)
                : null;
        Tasks =
        [
            .. Agency is { } asked ? WorkWords.Of(asked) : [],
            .. WorkWords.Of(await work.LoadAsync(cancel), Person),
        ];
        Readings = Person.May(Permission.ReadDocuments) ? await intake.RecentAsync(MostReadings, cancel) : [];
        Plans = await plans.ListAsync(1, MostPlans, cancel);
        Views = await views.ListAsync(cancel);
    }
}

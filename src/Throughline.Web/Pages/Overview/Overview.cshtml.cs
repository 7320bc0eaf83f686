using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Overview;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;
using Throughline.Web.Pages.Shared;
using Throughline.Web.Plots;

namespace Throughline.Web.Pages.Overview;

/// <summary>How every plan in sight stands, worst first.</summary>
public sealed class PartnershipModel(PartnershipOverviews overviews, OverviewPlots plots, Actor actor) : PageModel
{
    public PartnershipView View { get; private set; } = null!;

    public FigureScope Scope => actor.Person.ScopeOfPlans();
    public IReadOnlyList<PlotPicture> Plots { get; private set; } = [];

    public async Task OnGetAsync(int? part, CancellationToken cancel)
    {
        View = await overviews.LoadAsync(part ?? 1, cancel);
        Plots = View.Actions == 0 ? [] : plots.OfAll(View);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel) =>
        ListCsv.Of(
            "overview",
            await overviews.RowsAsync(cancel),
            ("Plan", r => r.Title),
            ("Committee", r => r.Committee),
            ("Actions", r => r.Figures.Actions),
            ("On track", r => r.Figures.On(Delivery.OnTrack)),
            ("Complete", r => r.Figures.On(Delivery.Complete)),
            ("Overdue", r => r.Figures.Overdue),
            ("Overdue or extended", r => r.Figures.OverdueOrExtended),
            ("Not overdue only because the date was moved", r => r.Figures.Saved),
            ("Dates moved", r => r.Figures.Moved),
            ("Places without an answer", r => r.Figures.SilentPlaces),
            ("Silent agencies", r => r.Figures.Silent.Count),
            ("No clear date", r => r.Figures.NoClearDate),
            ("Only claimed", r => r.Figures.At(Assurance.Claimed)),
            ("Outcomes shown", r => r.Figures.At(Assurance.ImpactShown)),
            ("Id", r => r.Id)
        );
}

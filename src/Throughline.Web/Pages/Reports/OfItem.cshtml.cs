using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Meetings;
using Throughline.Core.Reports;
using Throughline.Domain.Reports;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Reports;

/// <summary>Begins the report on an agenda item.</summary>
public sealed class OfItemModel(
    Agendas agendas,
    MeetingPlanning meetings,
    ReportQueries reports,
    ReportWriting writing,
    ReportTemplates templates
) : FormPage
{
    public AgendaItem Item { get; private set; } = null!;
    public MeetingView Meeting { get; private set; } = null!;
    public Guid? Report { get; private set; }

    /// <summary>Null where none has begun for such a body.</summary>
    public ReportTemplate? Template { get; private set; }

    public async Task OnGetAsync(Guid item, CancellationToken cancel)
    {
        Item = await agendas.OneAsync(item, cancel);
        Meeting = await meetings.ViewAsync(Item.MeetingId, cancel);
        Report = await reports.OfItemAsync(item, cancel);
        Template = templates.For(Meeting.Body.Kind, Meeting.Meeting.Day);
    }

    public Task<IActionResult> OnPostAsync(Guid item, CancellationToken cancel) =>
        TryAsync(
            async () => ReportLinks.Report(await writing.BeginAsync(item, cancel)),
            () => OnGetAsync(item, cancel)
        );
}

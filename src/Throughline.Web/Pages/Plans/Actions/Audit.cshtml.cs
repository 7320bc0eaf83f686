using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Editing;
using Throughline.Core.Threads;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Plans.Actions;

/// <summary>Says when the action is next audited.</summary>
public sealed class NextAuditModel(ThreadQueries queries, ActionCare care) : ActionPage(queries, ActionStep.Audit)
{
    public Task<IActionResult> OnPostAsync(Guid action, int version, string? on, CancellationToken cancel) =>
        TakeAsync(action, () => care.SetNextAuditAsync(action, version, Written.Day(on, "on"), cancel), cancel);
}

using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Editing;
using Throughline.Core.Threads;

namespace Throughline.Web.Pages.Plans.Actions;

/// <summary>Writes what children and families said.</summary>
public sealed class VoiceModel(ThreadQueries queries, ActionCare care) : ActionPage(queries, ActionStep.Voice)
{
    public Task<IActionResult> OnPostAsync(Guid action, int version, string? voice, CancellationToken cancel) =>
        TakeAsync(action, () => care.SetChildrensVoiceAsync(action, version, voice, cancel), cancel);
}

using Throughline.Core.Data;
using Throughline.Domain.Calendar;

namespace Throughline.Core.Access;

/// <summary>
/// What days bring to agencies: a new name, an end; and what was saved for an agency in the moment in which it became
/// another. Several nodes may do it: whoever comes second finds nothing to do.
/// </summary>
public sealed class AgencyUpkeep(AgencyNaming naming, AgencyEnding ending, AgencyMerging merging, Writes writes)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var today = TheDayInBritain.At(writes.Now);
        await naming.KeepAsync(today, cancel);
        await ending.KeepAsync(today, cancel);
        await merging.KeepAsync(cancel);
    }
}

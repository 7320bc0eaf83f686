using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Meetings.Record;
using Throughline.Testing;

namespace Throughline.Web.Tests.Meetings;

/// <summary>A meeting that was held: its record and the draft of its minutes.</summary>
internal static class SeededMinutes
{
    /// <returns>The first section of the minutes.</returns>
    public static async Task<Guid> DraftAsync(IServiceProvider services, Guid meeting)
    {
        string[] lines = ["begin", "a wren", "i 1", "n Seeded note", "m wren that it be noted", "end"];
        var kept = await services
            .GetRequiredService<RecordKeeping>()
            .KeepAsync(
                meeting,
                TestDatabase.Coordinator.Id,
                [.. lines.Select(l => new LineInput(Guid.NewGuid(), l, null, null))],
                default
            );
        kept.ShouldAllBe(k => k.Why == null);
        var minutes = services.GetRequiredService<MinutesDrafting>();
        await minutes.DraftAsync(meeting, default);
        return (await minutes.ViewAsync(meeting, default)).Sections[0].Id;
    }
}

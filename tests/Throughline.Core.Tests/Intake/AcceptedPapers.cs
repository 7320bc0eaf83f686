using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Intake;
using Throughline.FictionalPacks;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Core.Tests.Intake;

/// <summary>A paper of which something stays uncertain, read and accepted.</summary>
internal static class AcceptedPapers
{
    /// <summary>It names two days, and one cell of its second row spans the columns of action and lead.</summary>
    public static readonly byte[] Uncertain = WordPaper.Write(
        new Paper(
            "uncertain",
            [
                new Title("Learning plan of the harbour"),
                new Para("Date of meeting: 14 July 2026"),
                new Para("Updated: 1 June 2026"),
                new Grid([
                    [new("Recommendation"), new("Agency"), new("Action"), new("Lead"), new("By when"), new("RAG")],
                    [
                        new("Ask every child"),
                        new("Northfold Police"),
                        new("Write the question into the form"),
                        new("DN"),
                        new("1 May 2027"),
                        new("G"),
                    ],
                    [
                        new("Listen to the answer"),
                        new("Northfold Health"),
                        new("Audit ten files in each team") { Across = 2 },
                        new("1 June 2027"),
                        new("A"),
                    ],
                ]),
            ]
        )
    );

    /// <returns>The draft.</returns>
    public static async Task<Guid> ReadAsync(TestDatabase database, byte[] paper)
    {
        await database.InScopeAsync(s =>
            s.GetRequiredService<DocumentIntake>().UploadAsync("plan.docx", new MemoryStream(paper), false, default)
        );
        (await database.Services.GetRequiredService<ReadingWork>().WorkOnceAsync(default)).ShouldBeTrue();
        return await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<PlanDraft>().Select(d => d.Id).SingleAsync()
        );
    }

    public static Task<DraftView> ViewAsync(TestDatabase database, Guid draft) =>
        database.InScopeAsync(async s =>
            (await s.GetRequiredService<ReadingReview>().LoadAsync(draft, default)).ShouldNotBeNull()
        );

    /// <returns>The plan.</returns>
    public static async Task<Guid> AcceptAsync(TestDatabase database, Guid draft)
    {
        var version = (await ViewAsync(database, draft)).Version;
        return await database.InScopeAsync(s =>
            s.GetRequiredService<PlanAcceptance>().AcceptAsync(draft, version, default)
        );
    }
}

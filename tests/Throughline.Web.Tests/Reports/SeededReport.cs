using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Reports;
using Throughline.Testing;

namespace Throughline.Web.Tests.Reports;

/// <summary>A report on the seeded item, with words in an implication, words to be checked, and a comment.</summary>
internal static class SeededReport
{
    public static async Task AddAsync(Site site, Dictionary<string, string> ids)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<Actor>().Person = TestDatabase.Coordinator;
        var writing = services.GetRequiredService<ReportWriting>();
        var report = await writing.BeginAsync(Guid.Parse(ids["{item}"]), default);
        ids["{report}"] = report.ToString();
        var parts = (await services.GetRequiredService<ReportQueries>().ViewAsync(report, default)).Parts;
        var financial = parts.Single(p => p.Part.Key == "financial").Part;
        ids["{part}"] = financial.Id.ToString();
        await writing.WriteAsync(report, financial.Id, 1, "There are no costs beyond agreed budgets.", default);
        await services
            .GetRequiredService<ReportImplications>()
            .AskAsync(report, financial.Id, 2, "Piers Underhill", "Head of Finance", default);
        await writing.WriteAsync(
            report,
            parts.Single(p => p.Part.Key == "issues").Part.Id,
            1,
            "Of 200 children, 50 (35%) were placed far from home.\n\n## Where it stands\n\n- one\n- two\n\n| Year | Homes |\n| 2026 | 12 |\n\n[[plan]]",
            default
        );
        var comments = services.GetRequiredService<ReportComments>();
        await comments.AddAsync(report, financial.Id, "Name the budget.", default);
        ids["{comment}"] = (await services.GetRequiredService<ReportQueries>().CommentsAsync(report, default))[0]
            .Id.ToString();
    }
}

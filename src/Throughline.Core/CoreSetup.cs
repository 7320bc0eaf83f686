using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Api;
using Throughline.Core.Audit;
using Throughline.Core.Backups;
using Throughline.Core.Challenge;
using Throughline.Core.Closing;
using Throughline.Core.Comparing;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Exports;
using Throughline.Core.Intake;
using Throughline.Core.Mail;
using Throughline.Core.Meetings;
using Throughline.Core.Overview;
using Throughline.Core.Packs;
using Throughline.Core.Plans;
using Throughline.Core.Privacy;
using Throughline.Core.Questions;
using Throughline.Core.Reports;
using Throughline.Core.Reviews;
using Throughline.Core.Rules;
using Throughline.Core.Search;
using Throughline.Core.Snapshots;
using Throughline.Core.Spreadsheets;
using Throughline.Core.Threads;
using Throughline.Core.Updates;
using Throughline.Core.Views;

namespace Throughline.Core;

/// <summary>Registers every capability, in the order in which one may lean on another: only backwards.</summary>
public static class CoreSetup
{
    public static IServiceCollection AddCore(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddThroughlineData(configuration)
            .AddMail(configuration)
            .AddAccess(configuration)
            .AddReviews()
            .AddPlans()
            .AddRules()
            .AddIntake(configuration)
            .AddEvidence(configuration)
            .AddClosing()
            .AddChallenge()
            .AddUpdates()
            .AddSnapshots()
            .AddComparing()
            .AddCycles(configuration)
            .AddMeetings()
            .AddThreads()
            .AddOverview()
            .AddQuestions()
            .AddReports()
            .AddPacks(configuration)
            .AddSpreadsheets()
            .AddSearch()
            .AddViews()
            .AddExports()
            .AddApiTokens()
            .AddAudit()
            .AddPrivacy(configuration)
            .AddBackups();
}

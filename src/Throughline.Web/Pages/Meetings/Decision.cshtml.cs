using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>An executive decision: its notice, its record, its call-in.</summary>
public sealed class DecisionModel(ExecutiveDecisions decisions, Actor actor) : RunMeetingPage(actor)
{
    private readonly Actor _actor = actor;

    public DecisionView View { get; private set; } = null!;
    public bool MayRun => _actor.Person.May(Permission.RunMeetings);

    /// <summary>What its state means for whoever reads it.</summary>
    public string Fact =>
        View.State switch
        {
            DecisionState.Planned => View.Decision.DueOn is { } due ? $"It is to be taken on {Words.Day(due)}." : "",
            DecisionState.Taken => "It cannot be carried out before it is published and may be called in.",
            DecisionState.OpenToCallIn => View.LastOfCallIn is { } last
                ? $"It may be called in until {Words.Day(last)}, {View.Rules!.CallIn} working days after it was published. {View.Rules.CallInSource}"
                : "Until when it may be called in cannot be counted: bank holidays are not known so far ahead.",
            DecisionState.CalledIn => "It is not carried out until the call-in has ended.",
            _ => "",
        };

    public async Task OnGetAsync(Guid decision, CancellationToken cancel) =>
        View = await decisions.OneAsync(decision, cancel);

    public Task<IActionResult> OnPostWithdrawAsync(Guid decision, int version, string? why, CancellationToken cancel) =>
        ActAsync(decision, () => decisions.WithdrawAsync(decision, version, why, cancel), cancel);

    public Task<IActionResult> OnPostPublishAsync(Guid decision, int version, string? on, CancellationToken cancel) =>
        ActAsync(decision, () => decisions.PublishAsync(decision, version, Written.Day(on, "on"), cancel), cancel);

    public Task<IActionResult> OnPostCallInAsync(
        Guid decision,
        int version,
        string? on,
        string? by,
        string? why,
        CancellationToken cancel
    ) =>
        ActAsync(
            decision,
            () => decisions.CallInAsync(decision, version, Written.Day(on, "on"), by, why, cancel),
            cancel
        );

    public Task<IActionResult> OnPostEndCallInAsync(
        Guid decision,
        int version,
        string? on,
        string? outcome,
        CancellationToken cancel
    ) =>
        ActAsync(
            decision,
            () => decisions.EndCallInAsync(decision, version, Written.Day(on, "on"), outcome, cancel),
            cancel
        );

    private async Task<IActionResult> ActAsync(Guid decision, Func<Task> act, CancellationToken cancel)
    {
        await OnGetAsync(decision, cancel);
        OnlyWhoRuns();
        return await TryAsync(
            async () =>
            {
                await act();
                return MeetingLinks.Decision(decision);
            },
            () => OnGetAsync(decision, cancel)
        );
    }
}

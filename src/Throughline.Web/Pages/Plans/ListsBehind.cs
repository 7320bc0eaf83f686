using Throughline.Core.Plans;
using Throughline.Core.Search;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Web.Pages.Plans;

/// <summary>Where the list behind a number is found.</summary>
public static class ListsBehind
{
    /// <returns>Null for words that count nothing.</returns>
    public static string? Of(Guid plan, ListBehind list) =>
        list switch
        {
            ListBehind.None => null,
            ListBehind.All => PlanLinks.Plan(plan),
            ListBehind.OnTrack => PlanLinks.Plan(plan, new(Delivery: nameof(Delivery.OnTrack))),
            ListBehind.Complete => PlanLinks.Plan(plan, new(Delivery: nameof(Delivery.Complete))),
            ListBehind.OverdueOrExtended => PlanLinks.Plan(plan, new(Dates: DateState.OverdueOrExtended)),
            ListBehind.Saved => PlanLinks.Plan(plan, new(Dates: DateState.Saved)),
            ListBehind.Silent => PlanLinks.Plan(plan, new(Silent: true)),
            ListBehind.SilentPlaces => PlanLinks.Plan(plan, new(Answer: AgencyAnswer.Silent)),
            ListBehind.NoClearDate => PlanLinks.Plan(plan, new(Dates: DateState.NoClearDate)),
            ListBehind.ImpactShown => PlanLinks.Plan(plan, new(Assurance: Assurance.ImpactShown)),
        };

    /// <summary>The actions of one agency under one finding; <see cref="Guid.Empty"/> stands for no finding.</summary>
    public static string Of(Guid plan, Guid? agency, Guid? finding) =>
        PlanLinks.Plan(plan, new(Agency: agency, Finding: finding));

    public static string Of(Guid plan, DeliveryState state) =>
        PlanLinks.Plan(plan, new(Delivery: state.Delivery()?.ToString() ?? PlanFilter.None, Answer: AnswerIn(state)));

    /// <summary>What is not rated is counted by whether its agency has answered.</summary>
    private static AgencyAnswer? AnswerIn(DeliveryState state) =>
        state switch
        {
            DeliveryState.Silent => AgencyAnswer.Silent,
            DeliveryState.NotTheirs => AgencyAnswer.NotTheirs,
            DeliveryState.NotRated => AgencyAnswer.Answered,
            _ => null,
        };

    public static string Of(Guid plan, Assurance assurance) => PlanLinks.Plan(plan, new(Assurance: assurance));
}

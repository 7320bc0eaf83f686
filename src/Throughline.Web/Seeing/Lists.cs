using Throughline.Core.Plans;
using Throughline.Core.Search;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Web.Seeing;

/// <summary>Where the list behind a number is found.</summary>
public static class Lists
{
    /// <returns>Null for words that count nothing.</returns>
    public static string? Behind(Guid plan, ListBehind list) =>
        list switch
        {
            ListBehind.None => null,
            ListBehind.All => Links.Plan(plan),
            ListBehind.OnTrack => Links.Plan(plan, new(Delivery: nameof(Delivery.OnTrack))),
            ListBehind.Complete => Links.Plan(plan, new(Delivery: nameof(Delivery.Complete))),
            ListBehind.OverdueOrExtended => Links.Plan(plan, new(Dates: DateState.OverdueOrExtended)),
            ListBehind.Saved => Links.Plan(plan, new(Dates: DateState.Saved)),
            ListBehind.Silent => Links.Plan(plan, new(Silent: true)),
            ListBehind.ImpactShown => Links.Plan(plan, new(Assurance: Assurance.ImpactShown)),
        };

    /// <summary>The style of <c>tl-rating</c> that a standing has.</summary>
    public static string Style(DeliveryState state) =>
        state switch
        {
            DeliveryState.OffTrack => "red",
            DeliveryState.AtRisk => "amber",
            DeliveryState.NotStarted => "plain",
            DeliveryState.NotRated => "none",
            DeliveryState.OnTrack => "green",
            DeliveryState.Complete => "complete",
        };

    /// <summary>Where what was found is shown.</summary>
    public static string Of(SearchHit hit) =>
        hit switch
        {
            { Kind: SearchKind.Finding } => Links.Plan(hit.PlanId, new(Finding: hit.RecordId)),
            { Kind: SearchKind.Challenge } => Links.Challenge(hit.RecordId),
            { Kind: SearchKind.Evidence } => Links.Evidence(hit.RecordId),
            { ActionId: { } action } => Links.Action(action),
            { RecommendationId: { } recommendation } => Links.Thread(recommendation),
            _ => Links.Plan(hit.PlanId),
        };

    /// <summary>The actions of one agency under one finding; <see cref="Guid.Empty"/> stands for no finding.</summary>
    public static string Behind(Guid plan, Guid? agency, Guid? finding) =>
        Links.Plan(plan, new(Agency: agency, Finding: finding));

    public static string Behind(Guid plan, DeliveryState state) =>
        Links.Plan(plan, new(Delivery: state.Delivery()?.ToString() ?? PlanFilter.None));

    public static string Behind(Guid plan, Assurance assurance) => Links.Plan(plan, new(Assurance: assurance));
}

namespace Throughline.Domain.Plans;

/// <summary>Where an action is on the way to closure: agency lead, coordinator, subgroup, board.</summary>
public enum ClosureStage
{
    Open,
    ProposedByAgency,
    AgreedByCoordinator,
    AgreedBySubgroup,
    Closed,
}

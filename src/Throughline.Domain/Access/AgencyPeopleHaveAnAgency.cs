namespace Throughline.Domain.Access;

/// <summary>
/// Whoever leads or contributes for an agency names it: without one they would see nothing and could do nothing.
/// </summary>
public static class AgencyPeopleHaveAnAgency
{
    /// <returns>The sentence to show; null when the rule is kept.</returns>
    public static string? Broken(IReadOnlyCollection<Role> roles, Guid? agency) =>
        roles switch
        {
            { Count: 0 } => "Choose at least one role.",
            _ when agency is null && roles.Any(r => r.IsOfAgency()) => "Choose the agency that they act for.",
            _ => null,
        };
}

namespace Throughline.Core.Access;

/// <summary>A form as it was typed, and where it stood.</summary>
/// <param name="Page">The address of the page that held it.</param>
/// <param name="Action">Where it was sent.</param>
/// <param name="Fields">Names with values, in their order; a name may come more than once.</param>
/// <param name="Agency">The agency for which its person acted when it was shown; null for none.</param>
/// <param name="Files">The names of files that were chosen; what was in them is not kept.</param>
public sealed record TypedForm(
    string Page,
    string Action,
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    IReadOnlyList<string> Files,
    Guid? Agency = null
);

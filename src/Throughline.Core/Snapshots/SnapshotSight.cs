using Throughline.Domain.Access;

namespace Throughline.Core.Snapshots;

/// <summary>
/// What of a snapshot a person may see who may see its plan: the same as on the plan itself (see Access/Visibility).
/// </summary>
public static class SnapshotSight
{
    public static SnapshotContent For(this SnapshotContent content, Person person)
    {
        var narrow = person.SeesOnlyOwnAgency;
        var recommendations = content.Recommendations.Select(r =>
            r with
            {
                Responses =
                [
                    .. r
                        .Responses.Select(a =>
                            a with
                            {
                                Actions =
                                [
                                    .. a.Actions.Where(x => !narrow || IsTheirs(x, person)).Select(x => For(x, person)),
                                ],
                            }
                        )
                        .Where(a => !narrow || a.Actions.Count > 0),
                ],
            }
        );
        var shown = recommendations.Where(r => !narrow || r.Responses.Count > 0).ToList();
        return content with
        {
            Recommendations = shown,
            Findings = narrow
                ? [.. content.Findings.Where(f => shown.Exists(r => r.FindingId == f.Id))]
                : content.Findings,
            Challenges = narrow ? [.. content.Challenges.Where(c => person.ActsFor(c.AgencyId))] : content.Challenges,
        };
    }

    private static bool IsTheirs(SnapshotAction action, Person person) =>
        person.ActsFor(action.AgencyId) || action.Contributors.Any(c => person.ActsFor(c));

    private static SnapshotAction For(SnapshotAction action, Person person) =>
        action with
        {
            Evidence =
            [
                .. action.Evidence.Where(e =>
                    !e.Restricted || person.May(Permission.ReadRestrictedEvidence) || person.ActsFor(e.AgencyId)
                ),
            ],
        };
}

using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Challenge;

/// <summary>Addresses of challenges.</summary>
public static class ChallengeLinks
{
    public static string Challenge(Guid id) => $"/challenges/{id}";

    public static string Challenges(bool all = false, int page = 1) =>
        Address.With("/challenges", ("all", all ? "true" : null), ("pageNumber", page > 1 ? $"{page}" : null));

    public static string RaiseChallenge(Guid action) => $"/challenges/raise/{action}";
}

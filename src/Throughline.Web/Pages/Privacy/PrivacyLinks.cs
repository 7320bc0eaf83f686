using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Privacy;

/// <summary>Addresses of erasing a person, and of taking out words about a child.</summary>
public static class PrivacyLinks
{
    public static string Erasure(Guid account) => $"/erasure/{account}";

    public static string WordsTakenOut() => "/erasure/words";

    /// <param name="kind">What they were found in, as it stands in the address of a history; null for nothing named.</param>
    public static string AskForWords(string? kind = null, Guid? id = null) =>
        Address.With("/erasure/words/ask", ("kind", kind), ("of", id?.ToString()));

    /// <summary>Where a form is sent that only looks where words stand.</summary>
    public static string LookForWords() => "/erasure/words/ask?handler=Look";

    public static string WordsErasure(Guid request) => $"/erasure/words/{request}";
}

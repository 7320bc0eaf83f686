using Throughline.Core.Privacy;

namespace Throughline.Web.Pages.Privacy;

/// <summary>Addresses of erasing a person.</summary>
public static class PrivacyLinks
{
    public static string Erasure(Guid account) => $"/erasure/{account}";
}

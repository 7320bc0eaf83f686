using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Comparing;

/// <summary>Addresses of comparisons.</summary>
public static class ComparingLinks
{
    public static string ComparePapers(Guid reading, Guid? with = null) =>
        Address.With($"/comparing/papers/{reading}", ("with", with?.ToString()));

    public static string Compare(Guid plan, Guid? from, Guid? to) =>
        Address.With($"/comparing/plans/{plan}", ("from", from?.ToString()), ("to", to?.ToString()));

    public static string Compare(Guid plan) => $"/comparing/plans/{plan}";
}

namespace Throughline.Web.Pages.Shared.Asked;

/// <summary>Where the form of a list is sent that is narrowed by words.</summary>
public static class AskedLinks
{
    /// <param name="list">The list's own address.</param>
    public static string Ask(string list) => Address.With("/asked", ("list", list));
}

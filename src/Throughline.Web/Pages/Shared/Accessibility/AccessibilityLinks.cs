namespace Throughline.Web.Pages.Shared.Accessibility;

/// <summary>The address of the accessibility statement.</summary>
public static class AccessibilityLinks
{
    public static string Accessibility() => "/accessibility";
}

namespace Throughline.Web.Pages.Access;

/// <summary>
/// Stands at pages that are a person's own, whichever of their agencies they act for: signing in and out, their account.
/// </summary>
internal sealed class WhicheverAgency;

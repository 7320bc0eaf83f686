namespace Throughline.Web.Pages.Shared;

/// <summary>The partnership's name, shown in the header.</summary>
public sealed record SiteName(string Name);

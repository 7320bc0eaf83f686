namespace Throughline.Web.Pages.Overview;

/// <summary>One line of what needs a person: how many, of what, and where it is done.</summary>
/// <param name="Figure">The name under which the number is marked.</param>
/// <param name="Scope">What it counts.</param>
public sealed record WorkTask(int Count, string Words, string Link, string Figure, string Scope);

namespace Throughline.Web.Pages.Access.Kept;

/// <summary>A page whose forms hold passwords, codes or keys: nothing that is typed there is ever kept.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeepsNothingAttribute : Attribute;

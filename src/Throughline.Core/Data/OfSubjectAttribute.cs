namespace Throughline.Core.Data;

/// <summary>Says of a record what events call it. A record keeps its subject whatever its type comes to be called.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OfSubjectAttribute(Subject subject) : Attribute
{
    public Subject Subject => subject;
}

namespace Throughline.Core.Access;

/// <summary>
/// Says of a class that it reads records of other rooms whoever acts, and why: a job, a backup, the figures of all
/// plans. What it shows of them is decided elsewhere, and the reason says where.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SeesEverythingAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}

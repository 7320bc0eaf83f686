namespace Throughline.Core.Data.Keeping;

/// <summary>
/// The record of what was stored does not hold this: somebody who changes it in the database is not found by
/// <c>./run verify</c>. Whatever has not this mark is held.
/// </summary>
/// <param name="why">Why that does no harm, in words.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, Inherited = false)]
internal sealed class NotKeptAttribute(string why) : Attribute
{
    public string Why => why;
}

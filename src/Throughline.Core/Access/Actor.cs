namespace Throughline.Core.Access;

/// <summary>Who acts: written on every record and event. Sign-in comes later; until then the composition root names the person at this computer.</summary>
public sealed class Actor(string name)
{
    public string Name { get; } = name;
}

using Throughline.Domain.Access;

namespace Throughline.Core.Data;

/// <summary>
/// Who acts in this scope: one request, one job, one command. Nobody until the composition root says who.
/// </summary>
public sealed class Actor
{
    public Person Person { get; set; } = Person.Nobody;

    public string Name => Person.Name;
}

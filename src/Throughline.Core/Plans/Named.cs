namespace Throughline.Core.Plans;

/// <summary>A name by which a row or column of a grid is called.</summary>
public sealed record Named(Guid Id, string Name);

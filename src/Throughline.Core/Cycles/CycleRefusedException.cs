using Throughline.Domain.Cycles;

namespace Throughline.Core.Cycles;

/// <summary>An update cycle cannot be opened, moved or closed so; each problem says what to do.</summary>
public sealed class CycleRefusedException : Exception
{
    public CycleRefusedException(IReadOnlyList<CycleProblem> problems)
        : base(string.Join(' ', problems.Select(p => p.Words))) => Problems = problems;

    public CycleRefusedException(string message)
        : base(message) => Problems = [new("", message)];

    public CycleRefusedException() { }

    public CycleRefusedException(string message, Exception innerException)
        : base(message, innerException) { }

    public IReadOnlyList<CycleProblem> Problems { get; } = [];
}

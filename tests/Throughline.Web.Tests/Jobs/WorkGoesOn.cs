using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using Throughline.Core.Data;
using Throughline.Web.Jobs;

namespace Throughline.Web.Tests.Jobs;

/// <summary>Work in the background goes on whatever a round throws, and tells no words of a fault.</summary>
public sealed class WorkGoesOn
{
    public static TheoryData<Exception, bool> Faults =>
        new()
        {
            { new NpgsqlException("terminating connection"), true },
            { new InvalidOperationException("likely due to a transient failure", new NpgsqlException("gone")), true },
            { new DbUpdateException("not saved", new TimeoutException("late")), true },
            { new AggregateException(new InvalidOperationException("x", new NpgsqlException("gone"))), true },
            { new DbUpdateConcurrencyException("somebody was first"), false },
            { new FormatException("the words of a child"), false },
        };

    [Theory, MemberData(nameof(Faults))]
    public async Task A_round_that_fails_is_told_by_its_kind_and_the_next_is_done(Exception fault, bool isDatabase)
    {
        var (log, rounds) = (new Lines(), 0);
        using var stop = new CancellationTokenSource();
        await Steady.RunAsync(
            "Trying",
            _ =>
            {
                if (++rounds == 1)
                {
                    throw fault;
                }

                stop.Cancel();
                return Task.FromResult(TimeSpan.Zero);
            },
            log,
            TimeProvider.System,
            stop.Token
        );
        rounds.ShouldBe(2);
        var line = log.Said.ShouldHaveSingleItem();
        line.ShouldContain(fault.GetType().Name);
        line.ShouldNotContain(fault.Message);
        line.Contains("database did not answer", StringComparison.Ordinal).ShouldBe(isDatabase);
        DatabaseTrouble.Is(fault).ShouldBe(isDatabase);
    }

    private sealed class Lines : ILogger
    {
        public ConcurrentQueue<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Said.Enqueue(formatter(state, exception));
    }
}

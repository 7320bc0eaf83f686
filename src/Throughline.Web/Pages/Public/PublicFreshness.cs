using System.Diagnostics;
using Throughline.Core.Packs;
using Throughline.Domain.Calendar;

namespace Throughline.Web.Pages.Public;

/// <summary>What is public, as a number that changes with it, on the day on which it is shown.</summary>
public readonly record struct PublicState(long Changed, DateOnly Day);

/// <summary>
/// Whether what is public is still as it was. The database is asked after each visitor came, never before: what becomes
/// exempt is in no answer to whoever asks afterwards, whichever node they ask. Visitors who come while one question is
/// under way share the next one, so that there are at most <see cref="Pause"/> of them a second however many come.
/// </summary>
public sealed class PublicFreshness(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>From the beginning of one question to the next.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    private readonly Lock _gate = new();
    private Task<PublicState>? _waiting;
    private Task _under = Task.CompletedTask;
    private PublicMark _mark;
    private long _begun;

    /// <exception cref="System.Data.Common.DbException">The database does not answer: nobody knows what is public.</exception>
    public Task<PublicState> NowAsync()
    {
        lock (_gate)
        {
            return _waiting ??= AfterAsync(_under);
        }
    }

    private async Task<PublicState> AfterAsync(Task before)
    {
        // Never within the lock of whoever came first.
        await Task.Yield();
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var left = Pause - Stopwatch.GetElapsedTime(_begun);
        if (_begun != 0 && left > TimeSpan.Zero)
        {
            await Task.Delay(left);
        }

        lock (_gate)
        {
            // Whoever comes from here on came after this question was asked, and waits for the next.
            (_under, _waiting) = (_waiting!, null);
        }

        _begun = Stopwatch.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        _mark = await scope.ServiceProvider.GetRequiredService<PublicChanges>().SinceAsync(_mark, default);
        return new(_mark.Changed, clock.Today());
    }
}

using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Throughline.Core.Data;

/// <summary>
/// One request's form is done once: its receipt is saved with the first thing that the request saves, in the same
/// transaction, and a second one of the same name is refused by the database, whichever node has it.
/// </summary>
public sealed class Once(ThroughlineDb db, TimeProvider clock)
{
    /// <summary>Two requests with the same form wait for each other on this database, beside the chain's lock.</summary>
    private const int Locks = 0x7468_726F;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Within this process; SQLite has no lock between sessions, and no second node.</summary>
    private static readonly HashSet<string> UnderWay = new(StringComparer.Ordinal);

    private string? _id;

    /// <summary>True once the receipt was saved with something else.</summary>
    public bool IsKept { get; private set; }

    /// <summary>Waits until no other request with this form is under way, then says that this one is.</summary>
    /// <param name="id">The receipt's name.</param>
    /// <returns>Ends it; whoever waits goes on.</returns>
    public async Task<IAsyncDisposable> BeginAsync(string id, CancellationToken cancel)
    {
        _id = id;
        var turn = new Turn(db, id);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Longest; )
        {
            if (await turn.TakeAsync(cancel))
            {
                break;
            }

            await Task.Delay(Pause, cancel);
        }

        return turn;
    }

    /// <returns>The receipt of a request before; null when this is the first.</returns>
    public Task<FormReceipt?> BeforeAsync(CancellationToken cancel) =>
        db.Set<FormReceipt>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == _id, cancel);

    /// <summary>Notes where the sender was led.</summary>
    public Task LedToAsync(string to, CancellationToken cancel) =>
        db.Set<FormReceipt>().Where(r => r.Id == _id).ExecuteUpdateAsync(s => s.SetProperty(r => r.LedTo, to), cancel);

    /// <summary>The form came back to the sender, who may send it again as it is.</summary>
    public Task TakeBackAsync(CancellationToken cancel) =>
        db.Set<FormReceipt>().Where(r => r.Id == _id).ExecuteDeleteAsync(cancel);

    /// <summary>Adds the receipt to what is about to be saved.</summary>
    internal void Add()
    {
        if (_id is not null && !IsKept && db.Set<FormReceipt>().Local.All(r => r.Id != _id))
        {
            db.Add(new FormReceipt { Id = _id, At = clock.GetUtcNow().UtcDateTime });
        }
    }

    /// <summary>It was saved.</summary>
    internal void Kept() => IsKept = _id is not null;

    /// <summary>Whether a save failed because another request with the same form was first.</summary>
    internal async Task<bool> WasDoneAsync(CancellationToken cancel) =>
        _id is not null && !IsKept && await db.Set<FormReceipt>().AsNoTracking().AnyAsync(r => r.Id == _id, cancel);

    private sealed class Turn(ThroughlineDb db, string id) : IAsyncDisposable
    {
        private readonly int _number = Convert.ToInt32(id[..8], 16);
        private bool _inProcess;
        private bool _inDatabase;

        public async Task<bool> TakeAsync(CancellationToken cancel)
        {
            lock (UnderWay)
            {
                _inProcess = _inProcess || UnderWay.Add(id);
            }

            if (_inProcess && db.Database.IsNpgsql() && !_inDatabase)
            {
                _inDatabase = await db
                    .Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({Locks}, {_number}) AS \"Value\"")
                    .SingleAsync(cancel);
                return _inDatabase;
            }

            return _inProcess;
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                if (_inDatabase)
                {
                    await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Locks}, {_number})");
                }
            }
            catch (Exception e) when (DatabaseTrouble.Is(e))
            {
                // The lock went with the connection.
            }
            finally
            {
                lock (UnderWay)
                {
                    if (_inProcess)
                    {
                        UnderWay.Remove(id);
                    }
                }
            }
        }
    }
}

using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;

namespace Throughline.Core.Data;

/// <summary>
/// Whether a fault is the database's: away, stopping, starting, full or locked. EF wraps such faults in others, so the
/// whole chain is looked at.
/// </summary>
public static class DatabaseTrouble
{
    public static bool Is(Exception? fault) =>
        fault switch
        {
            null => false,
            // Somebody else was first: that is an answer of the database, and no trouble.
            DbUpdateConcurrencyException => false,
            DbException or DbUpdateException or SocketException or TimeoutException => true,
            AggregateException many => many.InnerExceptions.Any(Is),
            _ => Is(fault.InnerException),
        };
}

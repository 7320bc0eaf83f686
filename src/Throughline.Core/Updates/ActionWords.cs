using System.Security.Cryptography;
using System.Text;

namespace Throughline.Core.Updates;

/// <summary>
/// A mark of the words and rating that somebody saw of an action. A form carries it, so that a change made meanwhile is
/// noticed.
/// </summary>
/// <remarks>
/// The action's version rises with every date, assurance or evidence too; only words and rating are what two people may
/// overwrite here.
/// </remarks>
public static class ActionWords
{
    private const int MarkBytes = 12;

    public static string Mark(string? rating, string? update)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{rating?.Length ?? -1}:{rating}:{update}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, MarkBytes));
    }
}

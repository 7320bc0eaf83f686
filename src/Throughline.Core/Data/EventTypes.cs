using System.Collections.Frozen;
using System.Reflection;

namespace Throughline.Core.Data;

/// <summary>Every type of event that is declared, and the words of a code.</summary>
public static class EventTypes
{
    /// <summary>In the order of their codes.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        .. typeof(EventType)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType == typeof(EventType))
            .Select(f => (EventType)f.GetValue(null)!)
            .OrderBy(e => e.Code, StringComparer.Ordinal),
    ];

    private static readonly FrozenDictionary<string, string> Words = All.ToFrozenDictionary(e => e.Code, e => e.Words);

    /// <summary>What people read; the code itself where nobody declared it.</summary>
    public static string WordsOf(string code) => Words.GetValueOrDefault(code, code);

    /// <summary>The codes whose words hold these, in whatever case.</summary>
    public static IReadOnlyList<string> CodesOf(string words) =>
        [.. All.Where(e => e.Words.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(e => e.Code)];
}

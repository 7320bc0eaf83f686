using System.Globalization;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Meetings.Papers;

/// <summary>What a programme's words say of who asked and for which year. A person sees it before it is taken.</summary>
internal static class RequestWords
{
    private static readonly (string Part, TopicRequest Request)[] Signs =
    [
        ("statut", TopicRequest.Statutory),
        ("legal", TopicRequest.Statutory),
        ("standing", TopicRequest.Standing),
        ("public", TopicRequest.Public),
        ("resident", TopicRequest.Public),
        ("petition", TopicRequest.Public),
        ("cllr", TopicRequest.Member),
        ("councillor", TopicRequest.Member),
        ("member", TopicRequest.Member),
        ("chair", TopicRequest.Member),
        ("committee", TopicRequest.Member),
        ("panel", TopicRequest.Member),
    ];

    /// <summary>An officer where no word says otherwise: they bring most topics.</summary>
    public static TopicRequest Of(string? words) =>
        Signs
            .Where(s => words?.Contains(s.Part, StringComparison.OrdinalIgnoreCase) ?? false)
            .Select(s => s.Request)
            .DefaultIfEmpty(TopicRequest.Officer)
            .First();

    /// <returns>2024 of "2024/25"; null for no year.</returns>
    public static int? YearOf(string? words)
    {
        var at = words?.IndexOf("20", StringComparison.Ordinal) ?? -1;
        return
            at >= 0
            && at + 4 <= words!.Length
            && int.TryParse(words.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;
    }
}

using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Meetings.Papers;

/// <summary>What a membership list says of a seat, as far as words tell. A person sees it before it is taken.</summary>
internal static class SeatWords
{
    /// <summary>Churches and parent governors sit in education committees by law, as co-opted members (Education Act 1996,
    /// section 499).</summary>
    private static readonly string[] CoOpted =
    [
        "co-opt",
        "coopt",
        "co opt",
        "diocesan",
        "church of",
        "parent governor",
    ];

    public static bool IsVacancy(string name) => name.StartsWith("vacan", StringComparison.OrdinalIgnoreCase);

    public static BodySeat Of(string? role) =>
        role is null ? BodySeat.Member
        : Says(role, "vice") || Says(role, "deputy chair") ? BodySeat.ViceChair
        : Says(role, "chair") ? BodySeat.Chair
        : CoOpted.Any(c => Says(role, c)) ? BodySeat.CoOpted
        : Says(role, "substitute") || Says(role, "reserve") ? BodySeat.Substitute
        : Says(role, "officer") || Says(role, "advis") || Says(role, "clerk") || Says(role, "in attendance")
            ? BodySeat.Officer
        : BodySeat.Member;

    /// <summary>Members vote where nothing else is said; co-opted members only where it is said (as a rule they have no vote:
    /// Local Government and Housing Act 1989, section 13).</summary>
    public static bool Votes(MemberOfBody member)
    {
        if (Of(member.Role) == BodySeat.Officer)
        {
            return false;
        }

        return member.Voting is { } words
            ? !(IsNo(words) || Says(words, "non-") || Says(words, "without"))
            : Of(member.Role) is BodySeat.Chair or BodySeat.ViceChair or BodySeat.Member;
    }

    /// <summary>"Education matters" of "Yes, on education matters only"; null for a vote on everything.</summary>
    public static string? OnlyOn(string? voting)
    {
        var at = voting?.IndexOf("only", StringComparison.OrdinalIgnoreCase) ?? -1;
        var words =
            at < 0 ? null
            : at > 0 ? voting![..at]
            : voting![(at + 4)..];
        var plain = words?.Trim(' ', ',', '(', ')', '.', '-', '–', ':');
        foreach (var lead in (string[])["yes", "votes", "voting", "on", "for"])
        {
            plain =
                plain?.StartsWith(lead + " ", StringComparison.OrdinalIgnoreCase) ?? false
                    ? plain[(lead.Length + 1)..].TrimStart()
                : plain?.StartsWith(lead + ",", StringComparison.OrdinalIgnoreCase) ?? false
                    ? plain[(lead.Length + 1)..].TrimStart()
                : plain;
        }

        return string.IsNullOrWhiteSpace(plain) ? null : plain;
    }

    private static bool IsNo(string words) =>
        words.Trim().Split(' ', 2)[0].Trim(',', '.', ';').ToUpperInvariant()
            is "NO"
                or "NOT"
                or "NONE"
                or "N"
                or "-"
                or "–"
                or "✗"
                or "NON";

    private static bool Says(string words, string part) => words.Contains(part, StringComparison.OrdinalIgnoreCase);
}

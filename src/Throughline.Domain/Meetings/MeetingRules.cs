using System.Text.Json;
using System.Text.Json.Serialization;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Domain.Meetings;

/// <summary>The days around meetings of some kinds of bodies, from a day on.</summary>
/// <param name="From">The first meeting day to which the set applies.</param>
/// <param name="Of">The bodies whose meetings they are.</param>
/// <param name="Source">Where the rules come from, in words that a page can show.</param>
/// <param name="Days">In the order in which people read them.</param>
public sealed record MeetingRuleSet(
    DateOnly From,
    IReadOnlyList<BodyKind> Of,
    string Source,
    IReadOnlyList<MeetingDayRule> Days
);

/// <summary>
/// Which days come before and after a meeting, and what an interest takes away: what the law sets, and what a council or
/// partnership sets itself. Dated data (meeting-rules.json), for both change.
/// </summary>
/// <param name="Sets">All sets of days. The newest that has begun on the meeting's day holds.</param>
/// <param name="Interests">All sets for interests, in the same way.</param>
/// <param name="Decisions">All sets for executive decisions, in the same way.</param>
public sealed record MeetingRules(
    IReadOnlyList<MeetingRuleSet> Sets,
    IReadOnlyList<InterestRuleSet> Interests,
    IReadOnlyList<DecisionRuleSet> Decisions
)
{
    private static readonly Lazy<MeetingRules> Loaded = new(() =>
    {
        using var json = typeof(MeetingRules).Assembly.GetManifestResourceStream("meeting-rules.json")!;
        return Load(json);
    });

    /// <summary>Those that come with the program.</summary>
    public static MeetingRules Shipped => Loaded.Value;

    /// <exception cref="JsonException">The text is not of the form of the shipped meeting-rules.json.</exception>
    public static MeetingRules Load(Stream json) =>
        JsonSerializer.Deserialize(json, MeetingRulesJson.Default.MeetingRules)
        ?? throw new JsonException("The rules of meetings are empty.");

    /// <summary>The set that holds for a meeting; null where none does.</summary>
    public MeetingRuleSet? For(BodyKind body, DateOnly meeting) =>
        Sets.Where(s => s.Of.Contains(body) && s.From <= meeting).MaxBy(s => s.From);

    /// <summary>What interests take away at a meeting; null where no set holds.</summary>
    public InterestRuleSet? InterestsFor(BodyKind body, DateOnly meeting) =>
        Interests.Where(s => s.Of.Contains(body) && s.From <= meeting).MaxBy(s => s.From);

    /// <summary>The clocks of an executive decision; null where no set has begun.</summary>
    public DecisionRuleSet? DecisionsFor(DateOnly day) => Decisions.Where(s => s.From <= day).MaxBy(s => s.From);

    /// <summary>What a member with such an interest may do; everything where no rule names the kind.</summary>
    public InterestStanding Standing(BodyKind body, DateOnly meeting, InterestKind kind) =>
        InterestsFor(body, meeting)?.Kinds.FirstOrDefault(k => k.Kind == kind)?.Standing ?? InterestStanding.Free;

    /// <summary>The days around a meeting, the meeting among them, in order.</summary>
    /// <exception cref="BeyondKnownHolidaysException">Bank holidays are not known so far.</exception>
    public IReadOnlyList<MeetingDay> Around(BodyKind body, DateOnly meeting, WorkingDays calendar)
    {
        var days = new Dictionary<MeetingDayKind, MeetingDay>
        {
            [MeetingDayKind.Meeting] = new(MeetingDayKind.Meeting, meeting, Law: false),
        };
        var left = For(body, meeting)?.Days.ToList() ?? [];
        while (left.Find(r => days.ContainsKey(r.Of)) is { } rule)
        {
            var step = rule.Clear ? rule.Days + Math.Sign(rule.Days) : rule.Days;
            days[rule.Kind] = new(rule.Kind, calendar.Add(days[rule.Of].Day, step), rule.Law);
            left.Remove(rule);
        }

        return [.. days.Values.OrderBy(d => d.Day).ThenBy(d => d.Kind)];
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(MeetingRules))]
internal sealed partial class MeetingRulesJson : JsonSerializerContext;

using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Updates;

namespace Throughline.Core.Updates;

/// <summary>One action that is asked of an agency, with everything needed to update it in place.</summary>
public sealed record AskedRow
{
    public required Guid ActionId { get; init; }
    public required Guid PlanId { get; init; }
    public required string Plan { get; init; }
    public string? Number { get; init; }
    public string? Recommendation { get; init; }
    public string? Action { get; init; }
    public string? Rating { get; init; }
    public Delivery? Delivery { get; init; }
    public DateOnly? Due { get; init; }

    /// <summary>The target as written: what a person promised, in their words.</summary>
    public string? Target { get; init; }
    public int TimesMoved { get; init; }

    /// <summary>Calendar days from the date first promised; negative when brought forward.</summary>
    public int DaysMoved { get; init; }
    public string? Latest { get; init; }
    public DateTime? LatestAt { get; init; }
    public DateOnly? AnsweredOn { get; init; }
    public AgencyAnswer Answer { get; init; }
    public bool Rests { get; init; }
    public int Evidence { get; set; }
    public Urgency Urgency { get; set; }
    public DraftWords? Draft { get; set; }

    /// <summary>The newest update that was sent back and not answered.</summary>
    public SentBackWords? SentBack { get; set; }

    /// <summary>The oldest question that waits for the agency.</summary>
    public OpenQuestion? Question { get; set; }
    public OpenAsk? Ask { get; set; }
    public DateTime? WaitingSince { get; set; }
    public IReadOnlyList<RatingChoice> Choices { get; set; } = [];

    /// <summary>See <see cref="ActionWords"/>.</summary>
    public string Mark => ActionWords.Mark(Rating, Latest);
}

/// <summary>The agency's draft of an update.</summary>
public sealed record DraftWords(string Text, string? Rating, string? RatingWhy, int Version, string By, DateTime At);

/// <summary>What the coordinator wrote on sending an update back, and what had been submitted.</summary>
public sealed record SentBackWords(
    string? Words,
    string? By,
    DateTime? At,
    string Text,
    string? Rating,
    string? RatingWhy
);

/// <summary>A question that waits for the agency's answer.</summary>
public sealed record OpenQuestion(Guid Id, string Question, string By, DateTime At);

/// <summary>What is asked of an agency: how many of each, and one page of them in order of urgency.</summary>
/// <param name="Counts">How many actions stand under each urgency.</param>
/// <param name="Listed">How many the pages list in all.</param>
/// <param name="Questions">Challenges about a whole plan or recommendation that wait for the agency.</param>
public sealed record MyAgencyView(
    Guid AgencyId,
    string Agency,
    DateOnly Today,
    IReadOnlyDictionary<Urgency, int> Counts,
    IReadOnlyList<AskedRow> Rows,
    int Listed,
    int Page,
    int Pages,
    bool MayDraft,
    bool MaySubmit,
    IReadOnlyList<WiderQuestion> Questions
)
{
    public int Asked => Counts.Where(c => c.Key.IsAsked()).Sum(c => c.Value);
}

using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Meetings;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Writes down what a member declares for a meeting or an item.</summary>
public sealed class NewDeclarationModel(
    MeetingPlanning meetings,
    Agendas agendas,
    Interests interests,
    MeetingRules rules,
    Actor actor
) : RunMeetingPage(actor)
{
    public MeetingView View { get; private set; } = null!;
    public IReadOnlyList<BodyMember> Members { get; private set; } = [];
    public IReadOnlyList<AgendaItem> Items { get; private set; } = [];

    /// <summary>Those that hold on the day, each with whose it is.</summary>
    public IReadOnlyList<(string Value, string Text)> Dispensations { get; private set; } = [];

    /// <summary>Kinds that members of such bodies declare, each with what it takes away.</summary>
    public IEnumerable<(string Value, string Text)> Kinds =>
        Rules is { } set
            ? set.Kinds.Select(k => (k.Kind.ToString(), $"{k.Kind.Label()}: {k.Standing.Words}"))
            : InterestForm.Kinds;

    public string? Source => Rules?.Source;

    private InterestRuleSet? Rules => rules.InterestsFor(View.Body.Kind, View.Meeting.Day);

    public async Task OnGetAsync(Guid meeting, CancellationToken cancel)
    {
        View = await meetings.ViewAsync(meeting, cancel);
        OnlyWhoRuns();
        Members = await interests.WhoMayDeclareAsync(View, cancel);
        Items = await agendas.OfAsync(meeting, cancel);
        var names = Members.ToDictionary(m => m.Id, m => m.Name);
        Dispensations =
        [
            .. (await interests.HoldingAsync(View, cancel)).Select(d =>
                (d.Id.ToString(), $"{names[d.MemberId]}: {d.About}")
            ),
        ];
    }

    public async Task<IActionResult> OnPostAsync(
        Guid meeting,
        Guid? member,
        Guid? item,
        InterestKind kind,
        string? nature,
        Guid? dispensation,
        CancellationToken cancel
    )
    {
        await OnGetAsync(meeting, cancel);
        return await TryAsync(
            async () =>
            {
                await interests.DeclareAsync(View, new(member, item, kind, nature, dispensation), cancel);
                return MeetingLinks.Meeting(meeting);
            },
            () => OnGetAsync(meeting, cancel)
        );
    }
}

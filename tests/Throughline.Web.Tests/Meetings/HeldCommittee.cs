using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;

namespace Throughline.Web.Tests.Meetings;

/// <summary>A committee of five that needs three, with a meeting of so many items today and a later one.</summary>
internal static class HeldCommittee
{
    private static readonly (string Name, BodySeat Seat)[] Seats =
    [
        ("Cllr Ada Wren", BodySeat.Chair),
        ("Cllr Idris Cole", BodySeat.Member),
        ("Cllr Oona Marl", BodySeat.Member),
        ("Cllr Barnaby Thwaite", BodySeat.Member),
        ("Cllr Peregrine Hask", BodySeat.Member),
    ];

    /// <returns>The meeting.</returns>
    public static async Task<Guid> AddAsync(IServiceProvider services, DateOnly day, int items)
    {
        var bodies = services.GetRequiredService<Bodies>();
        (await bodies.AddAsync("Scrutiny Committee", BodyKind.Committee, default)).ShouldBeNull();
        var body = (await bodies.ListAsync(default)).Single(b => b.Name == "Scrutiny Committee").Id;
        var members = services.GetRequiredService<BodyMembers>();
        foreach (var (name, seat) in Seats)
        {
            await members.AddAsync(body, new(name, seat, null, true, null, null), default);
        }

        await members.ChangeTermsAsync(body, 1, null, new(null, 3), null, default);
        var planning = services.GetRequiredService<MeetingPlanning>();
        var meeting = await planning.ArrangeAsync(body, new(day, "7.00 pm", "Hall", null), default);
        await planning.ArrangeAsync(body, new(day.AddDays(56), "7.00 pm", "Hall", null), default);
        for (var number = 1; number <= items; number++)
        {
            await services
                .GetRequiredService<Agendas>()
                .AddAsync(
                    meeting,
                    new($"Item of business {number}", "Ewan Talbot", 10, null, null, null),
                    day.AddDays(-30),
                    default
                );
        }

        return meeting;
    }
}

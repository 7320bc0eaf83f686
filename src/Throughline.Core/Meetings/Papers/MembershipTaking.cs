using Throughline.Core.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings.Papers;

/// <summary>Seats of a membership list that was read become seats of ours.</summary>
public sealed class MembershipTaking(BodyMembers members)
{
    internal List<(LineToTake Line, Guid Record)> Take(Body body, IReadOnlyList<LineToTake> lines) =>
        [
            .. lines.Select(line =>
            {
                var seat =
                    Enum.TryParse<BodySeat>(line[ReadFieldKind.Seat], out var read) && Enum.IsDefined(read)
                        ? read
                        : BodySeat.Member;
                var votes = line[ReadFieldKind.Votes] == bool.TrueString;
                Need.That(
                    !(votes && seat == BodySeat.Officer),
                    "An officer advises and has no vote. Choose another seat, or take the vote away.",
                    line.NameOf(ReadFieldKind.Votes)
                );
                var member = members.Put(
                    body,
                    new(
                        line.Optional(ReadFieldKind.Who, 200),
                        seat,
                        line.Optional(ReadFieldKind.Group, 200),
                        votes,
                        null,
                        null,
                        line.Optional(ReadFieldKind.OnlyOn, 200)
                    )
                );
                return (line, member.Id);
            }),
        ];
}

using System.Globalization;
using Throughline.Domain.Calendar;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Meetings.Record;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings.Papers;

/// <summary>Turns what was read of meeting papers into lines that a person looks through.</summary>
internal static class ReadParts
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static List<ReadPart> Of(MeetingPapers papers) =>
        [
            .. papers.Agenda is { Items.Count: > 0 } agenda ? [Of(agenda)] : Array.Empty<ReadPart>(),
            .. papers.Minutes.Select(MinutesLines.Of),
            .. papers.WorkProgrammes.Select(Of),
            .. papers.ActionLogs.Select(Of),
            .. papers.Memberships.Select(Of),
        ];

    /// <summary>A day as people write it; null for none.</summary>
    internal static string? Shown(DateOnly? day) => day?.ToString("d MMMM yyyy", British);

    /// <summary>A day that was written in words, with the words where they are no single day.</summary>
    internal static ReadField DayField(ReadFieldKind kind, string? written)
    {
        if (written is null)
        {
            return new(kind, null);
        }

        return TargetDate.Parse(written) is { Kind: TargetKind.Day, First: { } day }
            ? new(kind, Shown(day))
            : new(kind, null, $"The paper says: {written}");
    }

    private static ReadPart Of(MeetingAgenda agenda) =>
        new(
            PaperKind.Agenda,
            0,
            agenda.Body,
            agenda.Date,
            agenda.Time,
            agenda.Venue,
            agenda.Place,
            [
                .. agenda.Items.Select(
                    (item, at) =>
                        new ReadLine(
                            at,
                            item.Place,
                            [
                                new(ReadFieldKind.Title, item.Title),
                                new(ReadFieldKind.Lead, item.LeadOfficer),
                                new(
                                    ReadFieldKind.Exempt,
                                    item.Public ? null : item.ExemptParagraph,
                                    item is { Public: false, ExemptParagraph: null }
                                        ? "The paper keeps it from the public and names no paragraph"
                                        : null
                                ),
                            ]
                        )
                ),
            ]
        );

    private static ReadPart Of(WorkProgramme programme, int index) =>
        new(
            PaperKind.WorkProgramme,
            index,
            programme.Body,
            null,
            null,
            null,
            programme.Place,
            [
                .. programme.Topics.Select(
                    (topic, at) =>
                        new ReadLine(
                            at,
                            topic.Place,
                            [
                                new(ReadFieldKind.Title, topic.Topic),
                                new(ReadFieldKind.Meeting, Shown(topic.Meeting)),
                                new(ReadFieldKind.Why, topic.Why ?? topic.Description),
                                new(ReadFieldKind.Outcome, topic.Outcome),
                                new(ReadFieldKind.Lead, topic.Lead),
                                new(ReadFieldKind.Request, RequestWords.Of(topic.RequestedBy).ToString()),
                                new(ReadFieldKind.AskedBy, topic.RequestedBy),
                            ]
                        )
                ),
            ]
        )
        {
            Year = RequestWords.YearOf(programme.Year),
        };

    private static ReadPart Of(ActionLog log, int index) =>
        new(
            PaperKind.ActionLog,
            index,
            log.Body,
            null,
            null,
            null,
            log.Place,
            [
                .. log.Actions.Select(
                    (action, at) =>
                        new ReadLine(
                            at,
                            action.Place,
                            [
                                new(
                                    ReadFieldKind.What,
                                    action.Action,
                                    action.Item is null ? null : $"Item: {action.Item}"
                                ),
                                new(ReadFieldKind.Who, action.Owner),
                                new(ReadFieldKind.Meeting, Shown(action.Meeting)),
                                DayField(ReadFieldKind.By, action.Due),
                                new(
                                    ReadFieldKind.Answer,
                                    action.Response,
                                    action.Status is null ? null : $"The paper says: {action.Status}"
                                ),
                                new(ReadFieldKind.Answered, null),
                            ]
                        )
                ),
            ]
        );

    private static ReadPart Of(Membership membership, int index) =>
        new(
            PaperKind.Membership,
            index,
            membership.Body,
            null,
            null,
            null,
            membership.Place,
            [
                .. membership.Members.Select(
                    (member, at) =>
                        new ReadLine(
                            at,
                            member.Place,
                            [
                                new(ReadFieldKind.Who, SeatWords.IsVacancy(member.Name) ? null : member.Name),
                                new(
                                    ReadFieldKind.Seat,
                                    SeatWords.Of(member.Role).ToString(),
                                    member.Role is null ? null : $"The paper says: {member.Role}"
                                ),
                                new(ReadFieldKind.Group, member.Group),
                                new(
                                    ReadFieldKind.Votes,
                                    SeatWords.Votes(member).ToString(),
                                    member.Voting is null ? null : $"The paper says: {member.Voting}"
                                ),
                                new(ReadFieldKind.OnlyOn, SeatWords.OnlyOn(member.Voting)),
                            ]
                        )
                ),
            ]
        );
}

using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;

namespace Throughline.Core.Cycles;

/// <summary>The words of every mail about update cycles.</summary>
public sealed class CycleMails(PartnershipName partnership, Actor actor)
{
    public MailMessage Opened(UpdateCycle cycle, Agency agency, int asked) =>
        MailMessage.Of(
            $"Updates by {cycle.DueOn} for {MailName.Of(cycle)}: {MailName.Of(agency)}",
            $"{MailName.Of(partnership)} asks {MailName.Of(agency)} for updates by {cycle.DueOn}. "
                + $"{MailName.Of(cycle)} of {cycle.MeetingOn} will see them.",
            $"Asked about: {Actions(asked)}.",
            $"See what is asked and answer: {MailLink.Cycle(cycle.Id)}"
        );

    public static MailMessage Reminder(UpdateCycle cycle, Agency agency, AgencyStanding standing) =>
        MailMessage.Of(
            $"Reminder: updates by {cycle.DueOn} from {MailName.Of(agency)}",
            $"{MailName.Of(agency)} has {Actions(standing.Unanswered)} of {standing.Asked} left to update by "
                + $"{cycle.DueOn}.",
            $"{MailName.Of(cycle)} of {cycle.MeetingOn} will see what has come by then, and which agencies "
                + $"have not answered.",
            $"Answer here: {MailLink.Cycle(cycle.Id)}"
        );

    public static MailMessage Late(UpdateCycle cycle, Agency agency, AgencyStanding standing) =>
        MailMessage.Of(
            $"Late: updates were due on {cycle.DueOn} from {MailName.Of(agency)}",
            $"{MailName.Of(agency)} has not updated {Actions(standing.Unanswered)} of {standing.Asked}. The updates "
                + $"were due on {cycle.DueOn}.",
            $"{MailName.Of(cycle)} of {cycle.MeetingOn} will see which agencies have not answered.",
            $"Answer here: {MailLink.Cycle(cycle.Id)}"
        );

    public static MailMessage Escalated(UpdateCycle cycle, Agency agency, AgencyStanding standing) =>
        MailMessage.Of(
            $"{MailName.Of(agency)} has not answered for {MailName.Of(cycle)}",
            $"You are the board member of {MailName.Of(agency)}. Its updates for {MailName.Of(cycle)} of "
                + $"{cycle.MeetingOn} were due on {cycle.DueOn}: {standing.Answered} of "
                + $"{Actions(standing.Asked)} have one.",
            $"Its leads were asked and reminded. Please make sure that they answer before the meeting.",
            $"See how it stands: {MailLink.Cycle(cycle.Id)}"
        );

    public static MailMessage NobodyToTell(UpdateCycle cycle, Agency agency, AgencyStanding standing) =>
        MailMessage.Of(
            $"{MailName.Of(agency)} has not answered and has no board member who could be told",
            $"Updates from {MailName.Of(agency)} for {MailName.Of(cycle)} of {cycle.MeetingOn} were due on "
                + $"{cycle.DueOn}: {standing.Answered} of {Actions(standing.Asked)} have one.",
            $"No board member of the agency is set who may be told of this plan, so nobody beyond its leads knows. "
                + $"Set one, or speak to the agency yourself.",
            $"See how it stands: {MailLink.Cycle(cycle.Id)}"
        );

    public MailMessage Moved(UpdateCycle cycle, Agency agency, DateOnly before) =>
        MailMessage.Of(
            $"New date: updates from {MailName.Of(agency)} are now due on {cycle.DueOn}",
            $"{MailName.Of(actor)} moved the last day for updates for {MailName.Of(cycle)} from {before} to "
                + $"{cycle.DueOn}.",
            $"See what is asked: {MailLink.Cycle(cycle.Id)}"
        );

    public MailMessage CalledOff(UpdateCycle cycle, Agency agency) =>
        MailMessage.Of(
            $"Called off: updates from {MailName.Of(agency)} for {MailName.Of(cycle)}",
            $"{MailName.Of(actor)} called off the updates that were due on {cycle.DueOn}. Nothing more is asked of "
                + $"{MailName.Of(agency)} for {MailName.Of(cycle)} of {cycle.MeetingOn}.",
            $"What has been given stays on the plan: {MailLink.Cycle(cycle.Id)}"
        );

    public static MailMessage Closed(UpdateCycle cycle, Agency agency, AgencyStanding standing) =>
        MailMessage.Of(
            $"Updates for {MailName.Of(cycle)} are closed: {MailName.Of(agency)}",
            $"{MailName.Of(agency)} updated {standing.Answered} of {Actions(standing.Asked)}. The plan is kept as "
                + $"{MailName.Of(cycle)} of {cycle.MeetingOn} sees it.",
            $"See it: {MailLink.Snapshot(cycle.SnapshotId!.Value)}"
        );

    private static MailCount Actions(int number) => new(number, "action", "actions");
}

using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Meetings;

/// <summary>Meetings and all that belongs to them: whoever's role reads meetings.</summary>
internal abstract class SeenByReaders<T> : ISees<T>
    where T : class
{
    public IQueryable<T> VisibleTo(IQueryable<T> all, Person person, ThroughlineDb db) =>
        person.May(Permission.ReadMeetings) ? all : all.Where(_ => false);
}

internal sealed class BodyMembersSeen : SeenByReaders<BodyMember>;

internal sealed class MeetingsSeen : SeenByReaders<Meeting>;

internal sealed class AgendaItemsSeen : SeenByReaders<AgendaItem>;

internal sealed class WorkTopicsSeen : SeenByReaders<WorkTopic>;

internal sealed class TopicStepsSeen : SeenByReaders<TopicStep>;

internal sealed class TopicAsksSeen : SeenByReaders<TopicAsk>;

internal sealed class RegisteredInterestsSeen : SeenByReaders<RegisteredInterest>;

internal sealed class DispensationsSeen : SeenByReaders<Dispensation>;

internal sealed class DeclarationsSeen : SeenByReaders<Declaration>;

internal sealed class ExecutiveDecisionsSeen : SeenByReaders<ExecutiveDecision>;

internal sealed class MeetingPromisesSeen : SeenByReaders<MeetingPromise>;

internal sealed class RecordedLinesSeen : SeenByReaders<Record.RecordedLine>;

internal sealed class MeetingMinutesSeen : SeenByReaders<Record.KeptMinutes>;

internal sealed class MinutesSectionsSeen : SeenByReaders<Record.MinutesSection>;

internal sealed class MeetingSourcesSeen : SeenByReaders<Papers.MeetingSource>;

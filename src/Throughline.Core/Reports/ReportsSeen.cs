using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Reports;

/// <summary>
/// Reports and all that belongs to them, for whoever runs meetings: a draft may hold what is exempt or confidential, and
/// members read a report when it is in a pack.
/// </summary>
internal abstract class SeenByWhoRuns<T> : ISees<T>
    where T : class
{
    public IQueryable<T> VisibleTo(IQueryable<T> all, Person person, ThroughlineDb db) =>
        person.May(Permission.RunMeetings) ? all : all.Where(_ => false);
}

internal sealed class SeenReports : SeenByWhoRuns<Report>;

internal sealed class ReportPartsSeen : SeenByWhoRuns<ReportPart>;

internal sealed class ReportTextsSeen : SeenByWhoRuns<ReportText>;

internal sealed class ReportCommentsSeen : SeenByWhoRuns<ReportComment>;

internal sealed class ReportLeftSeen : SeenByWhoRuns<ReportLeft>;

internal sealed class ReportWordFilesSeen : SeenByWhoRuns<ReportWordFile>;

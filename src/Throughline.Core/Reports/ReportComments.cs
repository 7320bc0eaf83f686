using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;

namespace Throughline.Core.Reports;

/// <summary>Comments on parts: made, answered, done.</summary>
public sealed class ReportComments(Writes writes, Sight sight, ReportQueries queries)
{
    /// <exception cref="RuleBrokenException">It says nothing.</exception>
    public async Task AddAsync(Guid report, Guid part, string? says, CancellationToken cancel)
    {
        var view = await queries.ViewAsync(report, cancel);
        sight.Person.Must(Permission.RunMeetings);
        var comment = writes.Add(
            new ReportComment
            {
                ReportId = report,
                Key = view.Part(part).Part.Key,
                Says = Need.Words(says, "says", "Write the comment."),
            }
        );
        writes.Record(ReportEvents.Commented, comment, "says", null, comment.Says);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Writes an answer; blank takes it back.</summary>
    public async Task AnswerAsync(Guid report, Guid id, int seen, string? answer, CancellationToken cancel)
    {
        var comment = await OneAsync(report, id, seen, cancel);
        var (before, now) = (comment.Answer, Need.Optional(answer));
        if (before != now)
        {
            (comment.Answer, comment.AnsweredBy) = (now, now is null ? null : writes.Who);
            writes.Record(ReportEvents.CommentAnswered, comment, "answer", before, now);
            writes.Change(comment);
            await writes.SaveAsync(cancel);
        }
    }

    /// <exception cref="RuleBrokenException">It is done already.</exception>
    public async Task DoneAsync(Guid report, Guid id, int seen, CancellationToken cancel)
    {
        var comment = await OneAsync(report, id, seen, cancel);
        Need.That(comment.DoneAt is null, "The comment is done already.");
        (comment.DoneAt, comment.DoneBy) = (writes.Now, writes.Who);
        writes.Record(ReportEvents.CommentDone, comment);
        writes.Change(comment);
        await writes.SaveAsync(cancel);
    }

    private async Task<ReportComment> OneAsync(Guid report, Guid id, int seen, CancellationToken cancel)
    {
        var comment = await queries.CommentAsync(report, id, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Writes.Saw(comment, seen);
        return comment;
    }
}

using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Meetings.Papers;
using Throughline.Core.Meetings.Record;
using Throughline.Core.Plans;

namespace Throughline.Core.Meetings;

/// <summary>Members, meetings, agendas, work programmes and promises.</summary>
internal sealed class MeetingsRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<BodyMember>().HasOne<Body>().WithMany().HasForeignKey(m => m.BodyId);
        model.Entity<RegisteredInterest>().HasOne<BodyMember>().WithMany().HasForeignKey(i => i.MemberId);
        model.Entity<Dispensation>().HasOne<BodyMember>().WithMany().HasForeignKey(d => d.MemberId);
        model.Entity<Declaration>(declaration =>
        {
            declaration.HasOne<Meeting>().WithMany().HasForeignKey(d => d.MeetingId);
            declaration
                .HasOne<BodyMember>()
                .WithMany()
                .HasForeignKey(d => d.MemberId)
                .OnDelete(DeleteBehavior.Restrict);
            declaration.HasOne<AgendaItem>().WithMany().HasForeignKey(d => d.AgendaItemId);
            declaration.HasOne<Dispensation>().WithMany().HasForeignKey(d => d.DispensationId);
        });
        model.Entity<ExecutiveDecision>();
        model.Entity<TopicAsk>(ask =>
        {
            ask.HasOne<Body>().WithMany().HasForeignKey(a => a.BodyId);
            ask.HasOne<WorkTopic>().WithMany().HasForeignKey(a => a.TopicId);
        });
        model.Entity<Meeting>(meeting =>
        {
            meeting.HasOne<Body>().WithMany().HasForeignKey(m => m.BodyId);
            meeting.HasIndex(m => new { m.BodyId, m.Day });
        });
        model.Entity<WorkTopic>(topic =>
        {
            topic.HasOne<Body>().WithMany().HasForeignKey(t => t.BodyId);
            topic.HasOne<Meeting>().WithMany().HasForeignKey(t => t.MeetingId);
            topic.HasIndex(t => new { t.BodyId, t.Year });
        });
        model.Entity<TopicStep>().HasOne<WorkTopic>().WithMany().HasForeignKey(s => s.TopicId);
        model.Entity<AgendaItem>(item =>
        {
            item.HasOne<Meeting>().WithMany().HasForeignKey(i => i.MeetingId);
            // A plan whose acceptance is taken back leaves the agenda as it was.
            item.HasOne<Plan>().WithMany().HasForeignKey(i => i.PlanId).OnDelete(DeleteBehavior.SetNull);
            item.HasOne<WorkTopic>().WithMany().HasForeignKey(i => i.TopicId);
        });
        model.Entity<MeetingPromise>(promise =>
        {
            promise.HasOne<Meeting>().WithMany().HasForeignKey(p => p.MeetingId);
            promise.HasOne<AgendaItem>().WithMany().HasForeignKey(p => p.AgendaItemId);
            promise.HasIndex(p => p.AnsweredOn);
        });
        model.Entity<MeetingSource>(source =>
        {
            source.HasOne<StoredDocument>().WithMany().HasForeignKey(s => s.DocumentId);
            source.HasIndex(s => new { s.ReadingId, s.Part }).IsUnique();
            source.HasIndex(s => s.RecordId);
        });
        model.Entity<RecordedLine>(line =>
        {
            line.HasOne<Meeting>().WithMany().HasForeignKey(l => l.MeetingId);
            line.HasOne<AgendaItem>().WithMany().HasForeignKey(l => l.AgendaItemId);
            // Two people who write at once take no number twice.
            line.HasIndex(l => new { l.MeetingId, l.Number }).IsUnique();
        });
        model.Entity<KeptMinutes>(minutes =>
        {
            minutes.HasOne<Meeting>().WithMany().HasForeignKey(m => m.MeetingId);
            minutes.HasIndex(m => m.MeetingId).IsUnique();
        });
        model.Entity<MinutesSection>(section =>
        {
            section.HasOne<KeptMinutes>().WithMany().HasForeignKey(s => s.MinutesId);
            section.HasOne<AgendaItem>().WithMany().HasForeignKey(s => s.AgendaItemId);
            section.HasIndex(s => new { s.MinutesId, s.Place }).IsUnique();
        });
    }
}

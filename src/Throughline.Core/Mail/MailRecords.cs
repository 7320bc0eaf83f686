using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Mail;

internal sealed class MailRecords : IRecords
{
    public void Map(ModelBuilder model) =>
        model.Entity<OutboxMail>(mail =>
        {
            mail.HasIndex(m => new { m.SentAt, m.SendAfter });
        });
}

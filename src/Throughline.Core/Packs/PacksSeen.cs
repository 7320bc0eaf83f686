using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Packs;

/// <summary>Papers and packs with what is exempt in them: whoever's role reads meetings.</summary>
internal abstract class SeenByReaders<T> : ISees<T>
    where T : class
{
    public IQueryable<T> VisibleTo(IQueryable<T> all, Person person, ThroughlineDb db) =>
        person.May(Permission.ReadMeetings) ? all : all.Where(_ => false);
}

internal sealed class ItemPapersSeen : SeenByReaders<ItemPaper>;

internal sealed class ItemPaperContentsSeen : SeenByReaders<ItemPaperContent>;

internal sealed class PacksSeen : SeenByReaders<Pack>;

internal sealed class PackFilesSeen : SeenByReaders<PackFile>;

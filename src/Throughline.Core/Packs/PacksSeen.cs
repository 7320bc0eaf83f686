using Throughline.Core.Meetings;

namespace Throughline.Core.Packs;

internal sealed class ItemPapersSeen : SeenByReaders<ItemPaper>;

internal sealed class ItemPaperContentsSeen : SeenByReaders<ItemPaperContent>;

internal sealed class ItemPaperLooksSeen : SeenByReaders<ItemPaperLook>;

internal sealed class PacksSeen : SeenByReaders<Pack>;

internal sealed class PackFilesSeen : SeenByReaders<PackFile>;

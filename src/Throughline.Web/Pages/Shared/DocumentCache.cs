using Microsoft.Extensions.Caching.Memory;
using Throughline.Core.Intake;
using Throughline.Documents;

namespace Throughline.Web.Pages.Shared;

/// <summary>The few documents that are being looked at, so that turning a page does not read the file anew.</summary>
internal sealed class DocumentCache(IMemoryCache cache, PackReader reader)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public async Task<(Document Document, byte[] Bytes)?> GetAsync(
        Guid id,
        string name,
        IntakeQueries queries,
        CancellationToken cancel
    )
    {
        if (cache.TryGetValue(id, out (Document, byte[]) known))
        {
            return known;
        }

        if (await queries.BytesAsync(id, cancel) is not { } bytes)
        {
            return null;
        }

        try
        {
            var entry = (reader.ReadDocument(name, bytes, null, cancel), bytes);
            cache.Set(id, entry, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Kept });
            return entry;
        }
        catch (UnreadableDocumentException)
        {
            return null;
        }
    }
}

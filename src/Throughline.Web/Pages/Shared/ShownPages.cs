using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using Throughline.Core.Documents;

namespace Throughline.Web.Pages.Shared;

/// <summary>The few pages that are being looked at, so that looking again does not read the file anew.</summary>
internal sealed class ShownPages(IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public ShownPage? Find(Guid document, PageToShow request) => cache.Get<ShownPage>(KeyOf(document, request));

    public void Keep(Guid document, PageToShow request, ShownPage page) =>
        cache.Set(KeyOf(document, request), page, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Kept });

    private static string KeyOf(Guid document, PageToShow request) =>
        $"{document:N}{JsonSerializer.Serialize(request)}";
}

using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Throughline.Web.Pages.Shared.Asked;

/// <summary>
/// Gives lists the words that an address carries sealed. Words that stand there as they are, or that are somebody else's, are
/// not looked for, and the page says so.
/// </summary>
internal sealed class SearchedWordsReading : IValueProviderFactory
{
    private static readonly object LostKey = new();

    /// <summary>True when the address held words that could not be looked for.</summary>
    public static bool Lost(HttpContext http) => http.Items.ContainsKey(LostKey);

    public Task CreateValueProviderAsync(ValueProviderFactoryContext context)
    {
        var http = context.ActionContext.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) && SearchedWords.InLinks(http.Request) is { } asked)
        {
            var words = http.RequestServices.GetRequiredService<SearchedWords>().Open(asked);
            if (words is null)
            {
                http.Items[LostKey] = true;
            }

            context.ValueProviders.Insert(0, new Opened(words ?? ""));
        }

        return Task.CompletedTask;
    }

    private sealed class Opened(string words) : IValueProvider
    {
        public bool ContainsPrefix(string prefix) => Is(prefix);

        public ValueProviderResult GetValue(string key) => Is(key) ? new(words) : ValueProviderResult.None;

        private static bool Is(string name) => name.Equals(SearchedWords.Name, StringComparison.OrdinalIgnoreCase);
    }
}

using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Throughline.Kill;

/// <summary>A person's browser without script: gets pages, fills forms in, sends them.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser(Uri address) =>
        _client = new(
            new HttpClientHandler
            {
                AllowAutoRedirect = false,
                CookieContainer = new CookieContainer(),
                MaxConnectionsPerServer = 16,
            }
        )
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(20),
        };

    public async Task SignInAsync(string link)
    {
        var page = await PageAsync(link);
        if (
            await SendAsync(
                link,
                page.Forms.First(f =>
                    f.Method == "post"
                    && f.GetAttribute("action")?.Contains("sign-out", StringComparison.Ordinal) != true
                ),
                []
            )
            is null
        )
        {
            throw new InvalidOperationException("The one-time link did not sign in.");
        }
    }

    public async Task<bool> IsSignedInAsync() => (await _client.GetAsync("/plans")).StatusCode == HttpStatusCode.OK;

    public async Task<IHtmlDocument> PageAsync(string path)
    {
        var html = await _client.GetStringAsync(path);
        return (IHtmlDocument)await BrowsingContext.New().OpenAsync(r => r.Content(html));
    }

    public Task<string> TextAsync(string path) => _client.GetStringAsync(path);

    public void Dispose() => _client.Dispose();

    public static IHtmlFormElement? FormOf(
        IHtmlDocument page,
        string handler,
        Func<IHtmlFormElement, bool>? which = null
    ) =>
        page.Forms.FirstOrDefault(f =>
            f.Method == "post"
            && (f.GetAttribute("action") ?? "").Contains($"handler={handler}", StringComparison.Ordinal)
            && (which?.Invoke(f) ?? true)
        );

    /// <returns>Where the product sent the browser on, which is its yes; null when it showed the form again.</returns>
    public async Task<string?> SendAsync(
        string path,
        IHtmlFormElement form,
        Dictionary<string, string> values,
        (string Field, string Name, byte[] Bytes)? file = null
    )
    {
        var fields = new Dictionary<string, string>();
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name: { } name, Type: not ("radio" or "checkbox" or "file") } input:
                    fields[name] = input.Value;
                    break;
                case IHtmlTextAreaElement { Name: { } name } area:
                    fields[name] = area.Value;
                    break;
                case IHtmlSelectElement { Name: { } name } select:
                    fields[name] = select.Value ?? "";
                    break;
            }
        }

        foreach (var (name, value) in values)
        {
            fields[name] = value;
        }

        using HttpContent content = file is { } f ? Multipart(fields, f) : new FormUrlEncodedContent(fields);
        var action = form.GetAttribute("action") ?? "";
        var to = action.StartsWith('/') ? action : path.Split('?', '#')[0] + action;
        using var response = await _client.PostAsync(to, content);
        return (int)response.StatusCode is >= 300 and < 400 ? response.Headers.Location!.ToString() : null;
    }

    private static MultipartFormDataContent Multipart(
        Dictionary<string, string> fields,
        (string Field, string Name, byte[] Bytes) file
    )
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(file.Bytes), file.Field, file.Name);
        return content;
    }
}

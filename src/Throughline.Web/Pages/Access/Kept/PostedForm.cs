using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Throughline.Core.Access;

namespace Throughline.Web.Pages.Access.Kept;

/// <summary>A posted form, read without its files, and no further than a kept form may be long.</summary>
internal sealed class PostedForm
{
    /// <summary>Bytes that are read past for the fields behind a file.</summary>
    private const long MostBytes = 32L * 1024 * 1024;
    private const int MostFields = 4096;
    private readonly List<KeyValuePair<string, string>> _fields = [];
    private readonly List<string> _files = [];

    public IReadOnlyList<KeyValuePair<string, string>> Fields => _fields;

    public IReadOnlyList<string> Files => _files;

    public string? this[string name] => _fields.Find(f => f.Key == name).Value;

    /// <summary>As far as it can be read: what came before a fault is there.</summary>
    public static async Task<PostedForm> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        var form = new PostedForm();
        try
        {
            if (request.HttpContext.Features.Get<IFormFeature>()?.Form is { } read)
            {
                form._fields.AddRange(read.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? ""))));
                form._files.AddRange(read.Files.Where(f => f.Length > 0).Select(f => f.FileName));
            }
            else if (
                MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
                && HeaderUtilities.RemoveQuotes(type.Boundary) is { HasValue: true } boundary
            )
            {
                await form.ReadPartsAsync(new(boundary.Value!, request.Body) { BodyLengthLimit = MostBytes }, cancel);
            }
            else
            {
                await form.ReadFieldsAsync(request.Body, cancel);
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException or BadHttpRequestException)
        {
            // Cut short, or longer than anybody types.
        }

        return form;
    }

    private async Task ReadFieldsAsync(Stream body, CancellationToken cancel)
    {
        using var reader = new FormReader(body)
        {
            ValueCountLimit = MostFields,
            ValueLengthLimit = KeptForms.MostLetters,
        };
        while (await reader.ReadNextPairAsync(cancel) is { } field)
        {
            _fields.Add(field);
        }
    }

    private async Task ReadPartsAsync(MultipartReader parts, CancellationToken cancel)
    {
        while (_fields.Count < MostFields && await parts.ReadNextSectionAsync(cancel) is { } part)
        {
            var about = part.GetContentDispositionHeader();
            if (about?.IsFileDisposition() == true)
            {
                if (about.FileName.HasValue && about.FileName.Length > 2)
                {
                    _files.Add(HeaderUtilities.RemoveQuotes(about.FileName).ToString());
                }
            }
            else if (about?.IsFormDisposition() == true)
            {
                using var text = new StreamReader(part.Body);
                var value = new char[KeptForms.MostLetters];
                var length = await text.ReadBlockAsync(value, cancel);
                _fields.Add(new(HeaderUtilities.RemoveQuotes(about.Name).ToString(), new(value, 0, length)));
            }
        }
    }
}

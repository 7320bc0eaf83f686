using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Api;

/// <summary>The API's guide, made from its own OpenAPI document, so that the two never differ.</summary>
public sealed class GuideModel([FromKeyedServices("v1")] IOpenApiDocumentProvider documents) : PageModel
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public OpenApiDocument Document { get; private set; } = null!;
    public IReadOnlyList<IGrouping<string, (string Path, string Method, OpenApiOperation Operation)>> Operations
    {
        get;
        private set;
    } = [];
    public string Address => $"{Request.Scheme}://{Request.Host}";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Document = await documents.GetOpenApiDocumentAsync(cancel);
        Operations =
        [
            .. Document
                .Paths.SelectMany(p => (p.Value.Operations ?? []).Select(o => (p.Key, o.Key.Method, o.Value)))
                .GroupBy(o => o.Value.Tags?.FirstOrDefault()?.Name ?? "Other"),
        ];
    }

    public string Pretty(JsonNode example) => example.ToJsonString(Indented);

    /// <summary>The fields of the record that an operation answers with, or of the records of its list.</summary>
    public IReadOnlyList<(string Name, string Description)> Fields(OpenApiOperation operation)
    {
        var schema = operation
            .Responses?.Where(r => r.Key.StartsWith('2'))
            .Select(r => r.Value.Content?.Values.FirstOrDefault()?.Schema)
            .FirstOrDefault();
        schema =
            schema?.Items
            ?? (schema?.Properties?.TryGetValue("items", out var items) == true ? items.Items ?? schema : schema);
        return
        [
            .. (schema?.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(p =>
                (p.Key, p.Value.Description ?? "")
            ),
        ];
    }
}

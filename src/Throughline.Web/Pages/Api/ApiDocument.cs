using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Throughline.Web.Pages.Api;

/// <summary>What the OpenAPI document says beside the addresses themselves.</summary>
internal static class ApiDocument
{
    private const string Bearer = "token";

    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = d => d.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info = new()
                {
                    Title = "Throughline API",
                    Version = "1",
                    Description =
                        "Read the plans that you may see, and submit your agency's updates. Programs send an "
                        + "agency's token as “Authorization: Bearer TOKEN”; the agency's lead makes it. Lists "
                        + "come in pages: send “next” of one page as “after” for the following. Errors are "
                        + "problems (RFC 9457) that say in plain words what to do. Times are UTC; days "
                        + "are written 2027-03-31.",
                };
                document.Servers = [new() { Url = "/" }];
                document.Components ??= new();
                document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
                document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description = "A token of an agency. It reads what the agency may see and submits its updates.",
                };
                document.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
                return Task.CompletedTask;
            }
        );
        options.AddOperationTransformer(
            (operation, context, _) =>
            {
                foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
                {
                    (parameter.Description, parameter.Example) = Parameter(parameter.Name ?? "");
                }

                if (
                    operation.OperationId == "submitUpdate"
                    && operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true
                    && body is OpenApiMediaType media
                )
                {
                    media.Example = JsonNode.Parse(
                        """{"text":"All 14 schools were visited by 20 November.","rating":"G","ratingWhy":"The visits are complete; the audit follows in January.","version":"5b1f0c2f9a6c4d7e8f901122"}"""
                    );
                }

                return Task.CompletedTask;
            }
        );
    }

    private static (string, JsonNode?) Parameter(string name) =>
        name switch
        {
            "id" => ("The record's id, as lists give it.", "0193a6f0-3c1e-7a52-9d3b-6f0c8a7b1c2d"),
            "after" => ("“next” of the page before; leave it out for the first page.", null),
            "limit" => ("Records on a page: 1 to 500, usually 100.", 100),
            "plan" => ("Only actions of this plan.", null),
            "agency" => ("Only actions that this agency answers for.", null),
            "rating" => ("Only actions with this rating, in the plan's own code.", "A"),
            "delivery" => ("Only actions whose rating stands for this delivery.", "atRisk"),
            "overdue" => (
                "True for what is past its due day and neither complete, closed nor withdrawn; false for the rest.",
                true
            ),
            "If-Match" => ("The action's version that you saw: its ETag.", "\"5b1f0c2f9a6c4d7e8f901122\""),
            "Idempotency-Key" => (
                "A word of your own for this update, up to 200 characters; the same request with the same key "
                    + "is done once.",
                "case-4711-2026-11-25"
            ),
            _ => ("", null),
        };
}

namespace Throughline.Web.Pages.Api;

/// <summary>Addresses of the API's guide and of its tokens.</summary>
public static class ApiLinks
{
    public static string MyTokens() => "/tokens";

    public static string AllTokens() => "/tokens/all";

    public static string ApiGuide() => "/api";

    public static string ApiDocument() => "/api/v1/openapi.json";
}

namespace Throughline.Web.Pages.Documents;

/// <summary>Addresses of documents that were taken in.</summary>
public static class DocumentLinks
{
    public static string Document(Guid id) => $"/documents/{id}";

    public static string File(Guid id) => $"/documents/{id}/file";
}

using Microsoft.AspNetCore.Routing;

namespace Throughline.Web.Forms;

/// <summary>Who may send files to a page, known before anything of them is read.</summary>
public interface IUploadRule
{
    /// <summary>Bytes of a whole request at most.</summary>
    long MostBytes { get; }

    /// <returns>False when there is nothing here that this person may see.</returns>
    /// <exception cref="Core.Access.NotAllowedException">They see it, and may not send files.</exception>
    Task<bool> MayAsync(RouteValueDictionary route, CancellationToken cancel);
}

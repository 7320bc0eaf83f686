using System.Data.Common;
using System.Text;

namespace Throughline.Web.Shell;

/// <summary>
/// What a log says of a fault: of which kind it is and where it happened. Never its message, which may quote what
/// somebody wrote, a file's name or a row.
/// </summary>
internal static class FaultWords
{
    private const int Deepest = 8;

    public static string Of(Exception fault)
    {
        var words = new StringBuilder();
        var depth = 0;
        for (var e = fault; e is not null && depth < Deepest; e = e.InnerException, depth++)
        {
            words.Append(depth == 0 ? "" : " < ").Append(e.GetType().FullName);
            if (e is DbException { SqlState: { Length: > 0 } state })
            {
                words.Append(" (").Append(state).Append(')');
            }
        }

        return words.Append('\n').Append(fault.StackTrace).ToString();
    }
}

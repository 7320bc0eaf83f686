using System.Diagnostics;

namespace Throughline.Web.Pages.Access.SignIn;

/// <summary>
/// Makes every answer to a password take as long as the longest, so that the time does not tell who has an account.
/// </summary>
internal static class SameTime
{
    private static readonly TimeSpan Floor = TimeSpan.FromMilliseconds(400);

    public static async Task<T> Of<T>(Func<Task<T>> work)
    {
        var began = Stopwatch.GetTimestamp();
        var result = await work();
        var left = Floor - Stopwatch.GetElapsedTime(began);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left);
        }

        return result;
    }
}

namespace Throughline.Web.Demonstration;

/// <summary>The story must be told whole: a step that the product refuses is a fault of the story.</summary>
internal static class Demand
{
    /// <exception cref="InvalidOperationException">Nothing was done, or something was refused.</exception>
    public static void All<T>(IReadOnlyList<T> results, Func<T, bool> done, string what)
    {
        if (results.Count == 0 || !results.All(done))
        {
            throw new InvalidOperationException(
                $"The demonstration expects {what}, but: "
                    + $"{string.Join("; ", results.Where(r => !done(r)).Select(r => $"{r}"))}"
            );
        }
    }
}

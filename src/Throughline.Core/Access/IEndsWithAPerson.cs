namespace Throughline.Core.Access;

/// <summary>
/// What somebody made so that others come in under it, such as a token, and that ends when they may no longer make it.
/// </summary>
public interface IEndsWithAPerson
{
    /// <summary>Ends it for an account as it now is; the caller saves.</summary>
    Task EndAsync(Account account, CancellationToken cancel);
}

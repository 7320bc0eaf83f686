using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Throughline.Core.Privacy.Words;

/// <summary>The words of a request while it waits, sealed with the product's keys for that request alone.</summary>
internal sealed class SealedWords(IDataProtectionProvider protection)
{
    public string Seal(Guid request, IReadOnlyList<string> words) =>
        SealerOf(request).Protect(string.Join('\n', words));

    /// <returns>Null when they are gone, or the keys are.</returns>
    public IReadOnlyList<string>? Open(WordsErasure request)
    {
        try
        {
            return request.Sealed is { } words ? SealerOf(request.Id).Unprotect(words).Split('\n') : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector SealerOf(Guid request) =>
        protection.CreateProtector("Throughline.WordsErasure.v1", request.ToString("N"));
}

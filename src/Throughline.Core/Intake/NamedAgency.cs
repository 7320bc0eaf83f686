using Throughline.Core.Access;
using Throughline.Domain.Intake;

namespace Throughline.Core.Intake;

/// <summary>Whom a paper means by the words in its column of agencies.</summary>
/// <param name="Name">By which it is known here, or would be.</param>
/// <param name="Now">The agency whose the row becomes; null for one that is new here, or has ended with nobody after it.</param>
/// <param name="Ended">The agency that is meant, where it has ended and nobody follows it.</param>
internal sealed record NamedAgency(string Name, Agency? Now, Agency? Ended)
{
    public bool IsNew => Now is null && Ended is null;

    /// <summary>
    /// By the usual name where the vocabulary knows the words as one, else by the words themselves; an agency that bore the
    /// name, became another or was followed by one leads to the one that is there now.
    /// </summary>
    public static NamedAgency Of(AgencyRegister register, Vocabulary vocabulary, string written)
    {
        var usual = ReadingKept.Cut(
            vocabulary.AgencyMeant(written)
                ?? string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            200
        );
        if ((register.Called(usual) ?? register.Called(written)) is not { } called)
        {
            return new(usual, null, null);
        }

        var now = register.NowOf(called);
        return new(now?.Name ?? called.Name, now, now is null ? called : null);
    }
}

namespace Throughline.Core.Access;

/// <summary>
/// The hundred thousand passwords that turned up most often in breaches: nobody may choose one, nor one with digits or marks
/// about it. The list ships as a filter, made by tools/breached-passwords.cs, which names its source.
/// </summary>
/// <remarks>NIST SP 800-63B, 5.1.1.2, and the NCSC's guidance: refuse what is in breach corpuses.</remarks>
public static class BreachedPasswords
{
    /// <summary>A listed piece shorter than this says nothing about the password that it stands in.</summary>
    private const int LeastPiece = 8;

    private static readonly Lazy<PasswordFilter> Shipped = new(Load);

    /// <summary>How many the shipped list holds; those that differ in case alone are one.</summary>
    public static int Count => Shipped.Value.Count;

    /// <summary>
    /// True for a listed password in whatever case, and for one with digits and marks before or after it, as those who guess
    /// add them too.
    /// </summary>
    public static bool Holds(string password) =>
        Shipped.Value.Holds(password)
        || (Bare(password) is { Length: >= LeastPiece } bare && Shipped.Value.Holds(bare));

    private static string Bare(string password)
    {
        var (from, to) = (0, password.Length);
        while (from < to && !char.IsLetter(password[from]))
        {
            from++;
        }

        while (to > from && !char.IsLetter(password[to - 1]))
        {
            to--;
        }

        return password[from..to];
    }

    private static PasswordFilter Load()
    {
        using var file =
            typeof(BreachedPasswords).Assembly.GetManifestResourceStream("breached-passwords.bin")
            ?? throw new InvalidOperationException("The filter of breached passwords is not in the program.");
        return PasswordFilter.Read(file);
    }
}

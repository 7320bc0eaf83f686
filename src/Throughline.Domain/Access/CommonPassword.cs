namespace Throughline.Domain.Access;

/// <summary>
/// Passwords that everybody would try first. Length is the rule (12 or more); these are the long ones that are no
/// secret all the same.
/// </summary>
/// <remarks>
/// NCSC and NIST SP 800-63B, 5.1.1.2: no rules of composition, but refuse what is commonly used, repeats itself, runs
/// in sequence, or is the person's own name or the service's.
/// </remarks>
public static class CommonPassword
{
    private const string Sequences =
        "abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiopasdfghjklzxcvbnm 1qaz2wsx3edc4rfv5tgb6yhn "
        + "qazwsxedcrfvtgbyhnujm";

    private static readonly string[] Words =
    [
        "password",
        "passw0rd",
        "passwort",
        "passphrase",
        "qwerty",
        "letmein",
        "welcome",
        "iloveyou",
        "monkey",
        "dragon",
        "football",
        "baseball",
        "sunshine",
        "princess",
        "superman",
        "batman",
        "trustno",
        "master",
        "shadow",
        "michael",
        "jennifer",
        "charlie",
        "liverpool",
        "arsenal",
        "chelsea",
        "manchester",
        "united",
        "england",
        "london",
        "summer",
        "winter",
        "autumn",
        "spring",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "administrator",
        "admin",
        "changeme",
        "secret",
        "default",
        "login",
        "access",
        "computer",
        "internet",
        "microsoft",
        "windows",
        "google",
        "facebook",
        "whatever",
        "nothing",
        "hello",
        "mynameis",
        "mypassword",
        "thisismypassword",
        "throughline",
        "safeguarding",
        "partnership",
        "children",
        "council",
        "police",
        "social",
        "worker",
        "school",
        "health",
        "correcthorsebatterystaple",
        "correct",
        "horse",
        "battery",
        "staple",
        "test",
        "temp",
        "new",
        "my",
        "the",
        "is",
        "and",
        "for",
        "you",
        "love",
        "abc",
        "pass",
        "word",
    ];

    /// <summary>True when the password is one that an attacker tries early.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="own">The person's name and address: their parts are no secret.</param>
    public static bool Is(string password, params IEnumerable<string> own)
    {
        var lower = password.ToLowerInvariant();
        var known = Words
            .Concat(
                own.SelectMany(o =>
                        o.ToLowerInvariant()
                            .Split([' ', '@', '.', '-', '_', '\''], StringSplitOptions.RemoveEmptyEntries)
                    )
                    .Where(w => w.Length > 2)
            )
            .OrderByDescending(w => w.Length);
        string[] readings = [Letters(lower), Letters(string.Concat(lower.Select(Plain)))];
        return Repeats(lower)
            || Runs(string.Concat(lower.Where(char.IsLetterOrDigit)))
            || Array.Exists(readings, r => Runs(r) || Consists(r, [.. known]));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    private static char Plain(char c) =>
        c switch
        {
            '@' or '4' => 'a',
            '0' => 'o',
            '$' or '5' => 's',
            '3' => 'e',
            '!' => 'i',
            _ => c,
        };

    /// <summary>True when the letters are nothing but known words and at most two letters besides.</summary>
    private static bool Consists(string letters, string[] known)
    {
        foreach (var word in known)
        {
            letters = letters.Replace(word, "", StringComparison.Ordinal);
        }

        return letters.Length <= 2;
    }

    /// <summary>True for one piece over and over: "abababababab", "mousemousemouse".</summary>
    private static bool Repeats(string text) =>
        Enumerable.Range(1, text.Length / 2).Any(n => text.Select((c, i) => c == text[i % n]).All(same => same));

    /// <summary>True when all of it runs along the alphabet, the digits or the keyboard, either way.</summary>
    private static bool Runs(string text) =>
        text.Length > 5
        && Sequences
            .Split(' ')
            .Any(s =>
                (s + s).Contains(text, StringComparison.Ordinal)
                || string.Concat((s + s).Reverse()).Contains(text, StringComparison.Ordinal)
            );
}

namespace Throughline.Fuzz.Mutations;

/// <summary>Values that programs stumble over, and choosing among things.</summary>
internal static class Pick
{
    private static readonly string[] Values =
    [
        "",
        " ",
        "0",
        "-1",
        "1",
        "65536",
        "2147483647",
        "-2147483648",
        "4294967296",
        "99999999999999999999",
        "1e308",
        "-1E-400",
        "NaN",
        "true",
        "A1",
        "A1:XFD1048576",
        "ZZZZZZ99999999999",
        "$A:$A",
        "Sheet1!A1:A1048576",
        "../../../../etc/passwd",
        "/word/document.xml",
        "http://[",
        "FF00FF00FF",
        "31/06/2027",
        "\u202Eevil\u202C",
        "\u0000",
        "\uFFFE",
        "|||||||||",
        "&#x1F600;",
        "]]>",
        "{{{{",
        "%s%n",
    ];

    public static T One<T>(IReadOnlyList<T> things, Random random) => things[random.Next(things.Count)];

    public static string Value(Random random) =>
        random.Next(24) switch
        {
            0 => new string((char)('a' + random.Next(26)), 1 << random.Next(4, 17)),
            1 => string.Concat(Enumerable.Repeat(Values[random.Next(Values.Length)] + "\n", 1 << random.Next(1, 10))),
            _ => Values[random.Next(Values.Length)],
        };

    /// <summary>How deep or how often: mostly little, now and then very much.</summary>
    public static int Many(Random random, int most) => 1 + (int)Math.Pow(most, random.NextDouble());
}

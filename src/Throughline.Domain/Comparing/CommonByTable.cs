namespace Throughline.Domain.Comparing;

/// <summary>The longest run of words in common, found by a table: exact, and dear for long texts.</summary>
internal static class CommonByTable
{
    public static void Add(ReadOnlySpan<string> a, ReadOnlySpan<string> b, int a0, int b0, List<(int A, int B)> kept)
    {
        var width = b.Length + 1;
        var longest = Longest(a, b);

        for (int i = 0, j = 0; i < a.Length && j < b.Length; )
        {
            if (a[i] == b[j])
            {
                kept.Add((a0 + i++, b0 + j++));
            }
            else if (longest[((i + 1) * width) + j] >= longest[(i * width) + j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    /// <summary>Words in common of what follows i in a and j in b, at i times b's length and one, plus j.</summary>
    private static ushort[] Longest(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        var width = b.Length + 1;
        var longest = new ushort[(a.Length + 1) * width];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                longest[(i * width) + j] =
                    a[i] == b[j]
                        ? (ushort)(longest[((i + 1) * width) + j + 1] + 1)
                        : Math.Max(longest[((i + 1) * width) + j], longest[(i * width) + j + 1]);
            }
        }

        return longest;
    }
}

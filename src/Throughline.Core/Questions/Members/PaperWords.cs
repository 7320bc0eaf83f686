using System.Globalization;

namespace Throughline.Core.Questions.Members;

/// <summary>Words as a paper for members has them: short, and numbers as people say them.</summary>
internal static class PaperWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"three"; figures beyond ten.</summary>
    public static string InWords(int number) =>
        number switch
        {
            2 => "two",
            3 => "three",
            4 => "four",
            5 => "five",
            6 => "six",
            7 => "seven",
            8 => "eight",
            9 => "nine",
            10 => "ten",
            _ => number.ToString(British),
        };

    /// <summary>Words in one line, cut at a word where they are longer.</summary>
    public static string Cut(string text, int most)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= most)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', most - 1);
        return text[..(cut > most / 2 ? cut : most - 1)] + "…";
    }
}

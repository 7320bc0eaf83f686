namespace Throughline.Web.Pages.Shared;

/// <summary>Long texts in short, for lists.</summary>
public static class ShortWords
{
    private const int Short = 160;

    /// <summary>The first words, cut at a blank.</summary>
    public static string Gist(string? text, int most = Short)
    {
        text = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= most)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', most - 1);
        return text[..(cut > most / 2 ? cut : most - 1)] + "…";
    }

    /// <summary>What an action says, in short; that it says nothing where the paper left it empty.</summary>
    public static string Action(string? text, string? description, int most) =>
        Gist(text ?? description ?? "An action without words", most);

    /// <summary>The recommendation with its number, in short.</summary>
    public static string Title(string? number, string? recommendation, string plan) =>
        string.IsNullOrWhiteSpace(recommendation) && string.IsNullOrWhiteSpace(number)
            ? Gist(plan)
            : Gist(
                number is not null && recommendation?.StartsWith(number, StringComparison.Ordinal) != true
                    ? $"{number} {recommendation}"
                    : recommendation
            );
}

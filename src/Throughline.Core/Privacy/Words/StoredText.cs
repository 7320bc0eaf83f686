namespace Throughline.Core.Privacy.Words;

/// <summary>Takes words out of what a column holds, be it a text or JSON.</summary>
internal static class StoredText
{
    /// <returns>What is to stand there, and how many were taken out; 0 and the same when there were none.</returns>
    public static (string Text, int Count) TakeOut(string stored, Phrases phrases, int? most = null)
    {
        if (!phrases.MayHold(stored))
        {
            return (stored, 0);
        }

        var (text, count) =
            (JsonWords.MayBe(stored) ? JsonWords.TakeOut(stored, phrases) : null) ?? phrases.TakeOut(stored);
        return (count > 0 && text.Length > most ? text[..most.Value] : text, count);
    }

    /// <summary>What stands around the first of them, with the mark in its place: for whoever may read the record.</summary>
    public static string Around(string stored, Phrases phrases)
    {
        const int around = 60;
        var text =
            (JsonWords.MayBe(stored) ? JsonWords.FirstLeft(stored, phrases) : null) ?? TakeOut(stored, phrases).Text;
        var at = text.IndexOf(Phrases.Mark, StringComparison.Ordinal);
        if (at < 0)
        {
            return Phrases.Mark;
        }

        var (from, to) = (Math.Max(0, at - around), Math.Min(text.Length, at + Phrases.Mark.Length + around));
        return $"{(from > 0 ? "…" : "")}{text[from..to].ReplaceLineEndings(" ")}{(to < text.Length ? "…" : "")}";
    }
}

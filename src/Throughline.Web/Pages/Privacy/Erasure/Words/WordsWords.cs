using Throughline.Core.Privacy.Words;
using Throughline.Web.Pages.Shared;
using Said = Throughline.Web.Pages.Shared.Words;

namespace Throughline.Web.Pages.Privacy.Erasure.Words;

/// <summary>How requests to take words out are said.</summary>
public static class WordsWords
{
    /// <summary>What became of it, in a heading.</summary>
    public static string Sentence(WordsSummary s) =>
        s.State switch
        {
            WordsErasureState.Done => $"Taken out on {Said.Day(s.DecidedAt!.Value)}: {Count(s)}",
            WordsErasureState.Refused => $"Left where they stand, decided on {Said.Day(s.DecidedAt!.Value)}",
            WordsErasureState.TakenBack => $"Asked for on {Said.Day(s.AskedAt)} and taken back",
            WordsErasureState.Lapsed => $"Asked for on {Said.Day(s.AskedAt)}, and nobody decided in time",
            WordsErasureState.Asked or WordsErasureState.BeingDone => $"Asked for on {Said.Day(s.AskedAt)}",
        };

    /// <summary>"12 times, out of 9 texts".</summary>
    public static string Count(WordsSummary s) =>
        $"{Said.Count(s.Taken, "time")}, out of {Said.Count(s.Texts, "text")}";

    /// <summary>Who asked, and who decided.</summary>
    public static string ByWhom(WordsSummary s) =>
        s.DecidedBy is null ? $"Asked for by {s.AskedBy}" : $"Asked for by {s.AskedBy}, decided by {s.DecidedBy}";

    public static string Of(FileLook look) =>
        look switch
        {
            FileLook.Holds => "the words stand in it",
            FileLook.HoldsNot => "the words do not stand in it",
            FileLook.CannotTell => "it cannot be looked through: open it and see",
            FileLook.NotLookedInto => "nobody looked into it",
        };
}

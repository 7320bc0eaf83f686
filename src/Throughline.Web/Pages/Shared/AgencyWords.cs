using Throughline.Core.Threads;

namespace Throughline.Web.Pages.Shared;

/// <summary>How it is said what time did to an agency.</summary>
public static class AgencyWords
{
    /// <summary>"Formerly Marrowdale CCG (until 30 June 2027). Ended on …; followed by …".</summary>
    public static string Of(AgencyNote note) =>
        string.Join(
            " ",
            new[]
            {
                note.Formerly is { } former ? $"Formerly {former} (until {Words.Day(note.Until!.Value)})." : null,
                note.EndedOn is { } last
                    ? $"Ended on {Words.Day(last)}{(note.Successor is { } heir ? $"; {heir} follows it" : "; nobody follows it")}."
                    : null,
                note.Follows.Count > 0 ? $"Follows {string.Join(" and ", note.Follows)}." : null,
            }.OfType<string>()
        );
}

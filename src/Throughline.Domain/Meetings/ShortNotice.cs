namespace Throughline.Domain.Meetings;

/// <summary>
/// Why a key decision is taken without its full notice (S.I. 2012/2089, regulations 10 and 11).
/// </summary>
public enum ShortNotice
{
    None,

    /// <summary>The chair of scrutiny was told, and five clear days have passed.</summary>
    General,

    /// <summary>The chair of scrutiny agreed that it cannot wait.</summary>
    SpecialUrgency,
}

/// <summary>Facts about each exception.</summary>
public static class ShortNotices
{
    public static string Label(this ShortNotice exception) =>
        exception switch
        {
            ShortNotice.None => "None: full notice was given",
            ShortNotice.General => "General exception: the chair of scrutiny was told (regulation 10)",
            ShortNotice.SpecialUrgency => "Special urgency: the chair of scrutiny agreed (regulation 11)",
        };
}

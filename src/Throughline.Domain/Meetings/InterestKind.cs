namespace Throughline.Domain.Meetings;

/// <summary>
/// What kind of interest a member has in a matter (Localism Act 2011, section 30; LGA Model Councillor Code of Conduct
/// 2020, appendix B).
/// </summary>
public enum InterestKind
{
    /// <summary>Work, contracts, land, shares: what regulations list (S.I. 2012/1464).</summary>
    DisclosablePecuniary,

    /// <summary>A body that one belongs to or manages.</summary>
    OtherRegistrable,

    /// <summary>One's own, a relative's or a friend's, which is on no register.</summary>
    NonRegistrable,

    /// <summary>Said for openness; it takes nothing away.</summary>
    Personal,

    /// <summary>A partner's own agency is what the matter is about.</summary>
    Conflict,
}

/// <summary>Facts about each kind of interest.</summary>
public static class InterestKinds
{
    public static string Label(this InterestKind kind) =>
        kind switch
        {
            InterestKind.DisclosablePecuniary => "Disclosable pecuniary interest",
            InterestKind.OtherRegistrable => "Other registrable interest",
            InterestKind.NonRegistrable => "Interest on no register",
            InterestKind.Personal => "Personal interest",
            InterestKind.Conflict => "Conflict of interest",
        };
}

namespace Throughline.Domain.Reports;

/// <summary>Who may read a paper, or a part of a report.</summary>
public enum PartStanding
{
    Public,

    /// <summary>Kept back under Schedule 12A to the Local Government Act 1972, where the public interest weighs so.</summary>
    Exempt,

    /// <summary>Not to be disclosed at all (section 100A(3)): a department said so, or a law or court forbids it.</summary>
    Confidential,
}

/// <summary>Facts about each standing.</summary>
public static class PartStandings
{
    public static string Label(this PartStanding standing) =>
        standing switch
        {
            PartStanding.Public => "Public",
            PartStanding.Exempt => "Exempt",
            PartStanding.Confidential => "Confidential",
        };
}

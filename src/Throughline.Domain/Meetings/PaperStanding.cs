namespace Throughline.Domain.Meetings;

/// <summary>Whether the public may see a paper or a part of one.</summary>
public enum PaperStanding
{
    Public,

    /// <summary>
    /// By a paragraph of Schedule 12A to the Local Government Act 1972, where the public interest in keeping it outweighs
    /// that in disclosing it.
    /// </summary>
    Exempt,

    /// <summary>Given in confidence by a government department, or not to be disclosed by law (section 100A(3)).</summary>
    Confidential,
}

/// <summary>Words of each standing.</summary>
public static class PaperStandings
{
    public static string Label(this PaperStanding standing) =>
        standing switch
        {
            PaperStanding.Public => "Public",
            PaperStanding.Exempt => "Exempt",
            PaperStanding.Confidential => "Confidential",
        };
}

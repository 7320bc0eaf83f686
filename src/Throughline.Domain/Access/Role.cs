namespace Throughline.Domain.Access;

/// <summary>What a person is to the partnership. One person may be several things.</summary>
public enum Role
{
    /// <summary>Looks after people, sign-in, settings and the audit; reads every plan that is not restricted.</summary>
    Administrator,

    /// <summary>The business manager: plans, cycles, acceptance of updates, intake.</summary>
    Coordinator,

    /// <summary>Answers for an agency: its updates, its evidence, its proposals to close.</summary>
    AgencyLead,

    /// <summary>Drafts updates and adds evidence for an agency; its lead submits.</summary>
    AgencyContributor,

    /// <summary>
    /// Independent scrutineer or audit group: verifies evidence, challenges, agrees or refuses closure.
    /// </summary>
    Assurer,

    /// <summary>Councillor or co-opted member of a committee: reads.</summary>
    CommitteeMember,

    /// <summary>Prepares meetings and their papers: reads plans and snapshots.</summary>
    DemocraticServices,

    /// <summary>Reads and exports every plan that is not restricted.</summary>
    Analyst,

    /// <summary>Reads every plan that is not restricted.</summary>
    Reader,
}

/// <summary>Facts about each role.</summary>
public static class Roles
{
    public static string Label(this Role role) =>
        role switch
        {
            Role.Administrator => "Administrator",
            Role.Coordinator => "Coordinator",
            Role.AgencyLead => "Agency lead",
            Role.AgencyContributor => "Agency contributor",
            Role.Assurer => "Assurer or scrutineer",
            Role.CommitteeMember => "Committee member",
            Role.DemocraticServices => "Democratic services officer",
            Role.Analyst => "Analyst",
            Role.Reader => "Reader",
        };

    /// <summary>True for people who act for one agency and see only what is that agency's.</summary>
    public static bool IsOfAgency(this Role role) => role is Role.AgencyLead or Role.AgencyContributor;

    /// <summary>True for people who read all plans that are not restricted, whichever agency they concern.</summary>
    public static bool ReadsAllPlans(this Role role) => !role.IsOfAgency();
}

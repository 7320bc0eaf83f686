namespace Throughline.Domain.Access;

/// <summary>
/// Somebody who acts, with all that decides what they may see and do. Built once a request; never changes within it.
/// </summary>
/// <param name="Id">The account; null for the program itself and for an agency's token.</param>
/// <param name="Name">As written on records and events.</param>
/// <param name="Roles">None means: may do nothing.</param>
/// <param name="AgencyId">The agency they act for; needed by agency leads and contributors.</param>
/// <param name="From">Where the act comes from, for the audit: "web 127.0.0.1", "api", "spreadsheet", "job", "command
/// line".</param>
public sealed record Person(Guid? Id, string Name, IReadOnlySet<Role> Roles, Guid? AgencyId, string From)
{
    /// <summary>The browser's session in which they act; null for programs, tokens and the command line.</summary>
    public Guid? Session { get; init; }

    /// <summary>The name of the agency they act for, for pages; null without one.</summary>
    public string? AgencyName { get; init; }

    /// <summary>
    /// Every agency that is theirs, whichever they act for now: who belongs to two does not check the one's proof while
    /// acting for the other.
    /// </summary>
    public IReadOnlySet<Guid> Agencies { get; init; } = new HashSet<Guid>();

    /// <summary>Agencies that became one with theirs: what was kept of them, in a snapshot say, is theirs too.</summary>
    public IReadOnlySet<Guid> Merged { get; init; } = new HashSet<Guid>();

    /// <summary>Several agencies are theirs and they have not said yet for which they act: until then for none.</summary>
    public bool MustChoose { get; init; }

    /// <summary>True when they can change for which agency they act.</summary>
    public bool MayChoose => Agencies.Count > 1;

    /// <summary>True for the program itself and whatever it does by itself; never for somebody who came in.</summary>
    public bool IsProgram { get; private init; }

    /// <summary>The program itself: seeds, jobs and repairs.</summary>
    public static Person Program(string name = "Throughline", string from = "job") =>
        new(null, name, new HashSet<Role> { Role.Administrator, Role.Coordinator }, null, from) { IsProgram = true };

    /// <summary>Nobody: may do nothing.</summary>
    public static Person Nobody { get; } = new(null, "nobody", new HashSet<Role>(), null, "unknown");

    /// <summary>
    /// As events write it. Never the name of somebody with an account: events cannot be changed, and a name must be
    /// erasable. Pages look the name up by the account.
    /// </summary>
    public string Signature => Id is { } id ? SignatureOf(id) : Name;

    /// <summary>How an event names somebody with an account, in its own words and in its old and new values.</summary>
    public static string SignatureOf(Guid account) => $"account {account.ToString("N")[20..]}";

    // Code asks for a permission, not a role: who has it stands in one table.
    private bool Is(Role role) => Roles.Contains(role);

    /// <summary>True when one of their roles has the permission.</summary>
    public bool May(Permission permission) => permission.Roles().Any(Is);

    /// <exception cref="NotAllowedException">None of their roles has the permission.</exception>
    public void Must(Permission permission)
    {
        if (!May(permission))
        {
            throw new NotAllowedException(permission.Refusal());
        }
    }

    /// <summary>True when any role of theirs reads all plans that are not restricted.</summary>
    public bool ReadsAllPlans => May(Permission.ReadAllPlans);

    /// <summary>True for an agency's people who hold no wider role: they see only what is theirs.</summary>
    public bool SeesOnlyOwnAgency => !ReadsAllPlans;

    /// <summary>True when they act for this agency.</summary>
    public bool ActsFor(Guid? agencyId) => IsTheirs(agencyId) && Roles.Any(r => r.IsOfAgency());

    /// <summary>True when they answer for this agency: may submit and propose closure.</summary>
    public bool LeadsFor(Guid? agencyId) => IsTheirs(agencyId) && Is(Role.AgencyLead);

    /// <summary>True when this agency is one of theirs, whichever they act for.</summary>
    public bool BelongsTo(Guid? agencyId) =>
        agencyId is { } id && (AgencyId == id || Agencies.Contains(id) || Merged.Contains(id));

    private bool IsTheirs(Guid? agencyId) => agencyId is { } id && (AgencyId == id || Merged.Contains(id));

    /// <summary>True when they may read a plan that is restricted without being named on it.</summary>
    public bool ReadsRestricted => May(Permission.ReadRestrictedPlans);
}

/// <summary>
/// The person may not do this. The message says what they may do instead, and never holds what they were not to see.
/// </summary>
public sealed class NotAllowedException : Exception
{
    public NotAllowedException(string message)
        : base(message) { }

    public NotAllowedException() { }

    public NotAllowedException(string message, Exception innerException)
        : base(message, innerException) { }
}

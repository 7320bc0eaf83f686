namespace Throughline.Domain.Meetings;

/// <summary>What a member may do on a matter in which they have an interest.</summary>
/// <param name="Leaves">True where they leave the room while it is taken.</param>
public sealed record InterestStanding(SpeakRight Speak, bool Vote, bool Leaves)
{
    /// <summary>Where no rule takes anything away.</summary>
    public static readonly InterestStanding Free = new(SpeakRight.Yes, Vote: true, Leaves: false);

    /// <summary>True where the clerk has something to watch.</summary>
    public bool IsBound => this != Free;

    /// <summary>
    /// The same with a dispensation (Localism Act 2011, section 33). Who may speak or vote by it stays in the room.
    /// </summary>
    public InterestStanding With(bool speak, bool vote) =>
        new(speak || vote ? SpeakRight.Yes : Speak, Vote || vote, Leaves && !speak && !vote);

    /// <summary>"may not speak or vote, and leaves the room".</summary>
    public string Words
    {
        get
        {
            var may = (Speak, Vote) switch
            {
                (SpeakRight.Yes, true) => "may speak and vote",
                (SpeakRight.Yes, false) => "may speak but not vote",
                (SpeakRight.AsPublic, true) => "may speak as the public may, and vote",
                (SpeakRight.AsPublic, false) => "may speak only as the public may, and not vote",
                (SpeakRight.No, true) => "may vote but not speak",
                (SpeakRight.No, false) => "may not speak or vote",
            };
            return Leaves ? $"{may}; leaves the room" : may;
        }
    }
}

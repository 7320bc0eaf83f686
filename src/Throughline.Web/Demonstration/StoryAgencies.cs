namespace Throughline.Web.Demonstration;

/// <summary>The agencies of the demonstration's papers, by the names that stand there.</summary>
internal static class StoryAgencies
{
    public const string Police = "Northfold Police",
        Hospitals = "Marrowdale Hospitals NHS Trust",
        SocialCare = "Children's social care",
        CommunityHealth = "Community Health Marrowdale",
        Schools = "Education";
}

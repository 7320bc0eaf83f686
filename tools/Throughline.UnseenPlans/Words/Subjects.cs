namespace Throughline.UnseenPlans.Words;

/// <summary>What a plan answers to, and what it may be called.</summary>
public static class Subjects
{
    private static readonly string[] Open =
    [
        "Local child safeguarding practice review, Child {0}: action plan",
        "Joint targeted area inspection: partnership action plan",
        "Safeguarding adults review '{0}': response of partners",
        "Domestic homicide review {0}: action plan",
        "Section 11 self-assessment: improvement actions",
        "SEND written statement of action",
        "Neglect strategy: delivery plan",
        "Youth justice plan: delivery plan",
        "Corporate parenting strategy: what we promised",
        "Inspection improvement plan",
        "Internal audit: tracker of recommendations",
        "Scrutiny recommendations: progress report",
        "Child exploitation: multi-agency action plan",
        "Early help strategy: implementation plan",
        "Rapid review {0}: learning and actions",
        "Children's services improvement plan",
    ];
    private static readonly string[] Held =
    [
        "Peer challenge of {0}: our reply",
        "Serious incident {0}: learning and follow-up",
        "Transitions charter: year two",
        "Kinship care: commitments of the partnership",
        "Thematic audit of bruising: follow-up",
    ];

    public static string Title(Dice dice, Names names)
    {
        var title = dice.One(Open, Held)
            .Replace(
                "{0}",
                dice.One(["Wren", "Juniper", "Ash", "T", "Q7", "Marlow", "Skye", "B"]),
                StringComparison.Ordinal
            );
        return dice.Chance(50) && char.IsLower(title[1])
            ? $"{names.Place} {char.ToLowerInvariant(title[0])}{title[1..]}"
            : title;
    }

    /// <summary>The name of the body that keeps it.</summary>
    public static string Body(Dice dice, Names names) =>
        $"{names.Place} {dice.One(["Safeguarding Children Partnership", "Safeguarding Adults Board", "Improvement Board", "Children's Trust", "Community Safety Partnership"])}";
}

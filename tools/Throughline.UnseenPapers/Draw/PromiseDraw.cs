using System.Text.Json.Nodes;
using Throughline.UnseenPapers.Words;

namespace Throughline.UnseenPapers.Draw;

/// <summary>What is said under an item: promises of many grammars, and what only looks like one.</summary>
/// <param name="members">As the minutes call them, and by name.</param>
public sealed class PromiseDraw(
    Draft p,
    List<(string Called, string Name, string? Role)> members,
    List<(string Name, string Role)> officers
)
{
    private static readonly string[] Deeds =
    [
        "circulate the waiting list figures to members",
        "provide a written briefing on agency costs",
        "bring a further report on placements to the next meeting",
        "share the training calendar with governors",
        "check the number of pupils on reduced timetables",
        "arrange a visit to the new family hub",
        "write to the health trust about assessment delays",
        "send the link to the survey to all members",
        "include ward figures in the next dashboard",
        "review the wording of the leaflet",
        "speak to the academy trusts about exclusions",
        "confirm the start date of the contract",
        "look into the complaints about late taxis",
        "report back on the outcome of the tender",
        "set up a task group on housing for care leavers",
        "update the risk register before the inspection",
        "raise the matter with the regional network",
    ];

    private static readonly string[] Plain =
    [
        "Members discussed the figures and noted the rise in referrals since the summer.",
        "The report was introduced and the main points were drawn out.",
        "A member said that families would welcome longer opening hours.",
        "It was hoped that the new contract would improve punctuality.",
        "The Government would publish its response to the review later in the year.",
        "The policy would apply to all children placed after April.",
        "The health trust planned to open a second clinic in the spring.",
        "Officers had circulated the briefing note after the last meeting, as promised.",
        "The service was required to complete assessments within 45 working days.",
        "In the coming year the cost of placements would rise by four per cent.",
        "Members thanked the team for its work and congratulated the young people.",
        "The next meeting would take place on 14 May 2026.",
        "Neighbouring councils would be running the same scheme from September.",
        "Children were expected to attend every day and schools would record lateness.",
        "It was noted that recruitment remained hard and that vacancies had fallen.",
        "The Committee would continue to watch the position.",
        "Consideration had been given to widening the scheme.",
        "Members felt that the building would need to be replaced.",
        "Social workers would normally visit every six weeks.",
    ];

    /// <summary>What this half of the papers says that is no promise.</summary>
    public static List<string> PlainOf(Draft p) => [.. Plain.Where((_, i) => i % 2 == (p.Dice.HeldBack ? 1 : 0))];

    /// <summary>A promise for a column of actions: with its doer, or only the doer beside the deed in the minutes.</summary>
    public string Column(JsonArray promises, int form)
    {
        var (officer, called, also) = Officer();
        var deed = p.Dice.One(Deeds);
        Add(promises, form == 0 ? called : also, deed, true, [officer.Name, officer.Role, also]);
        if (form == 0)
        {
            return $"{called} to {deed}";
        }

        p.Line($"{p.Dice.One(PlainOf(p))} {char.ToUpperInvariant(deed[0])}{deed[1..]}.");
        return also;
    }

    public void Talk(JsonArray promises)
    {
        for (var i = 0; i < p.Dice.Between(2, 4); i++)
        {
            if (p.Chance(45))
            {
                Promise(promises);
            }
            else
            {
                p.Line(p.Dice.One(PlainOf(p)));
            }
        }
    }

    public void Action(JsonArray promises)
    {
        var (officer, called, also) = Officer();
        var deed = p.Dice.One(Deeds);
        var upper = char.ToUpperInvariant(deed[0]) + deed[1..];
        p.Line(
            p.Dice.Below(6) switch
            {
                0 => $"ACTION: {called} to {deed}",
                1 => $"Action: {upper} ({called})",
                2 => $"Action – {called} to {deed}.",
                3 => $"ACTION {p.Dice.Between(1, 9)}: {called} to {deed}",
                4 => $"Action: {called} will {deed}.",
                _ => $"Agreed action: {called} to {deed}",
            }
        );
        Add(promises, called, deed, true, [officer.Name, officer.Role, also]);
    }

    private ((string Name, string Role) Officer, string Called, string Also) Officer()
    {
        var officer = p.Dice.One(officers);
        var initials = Drawn.Initials(officer.Name);
        return (
            officer,
            p.Chance(50) ? officer.Name
            : p.Chance(70) ? $"The {officer.Role}"
            : officer.Name,
            initials
        );
    }

    private void Promise(JsonArray promises)
    {
        var (officer, called, also) = Officer();
        var deed = p.Dice.One(Deeds);
        var upper = char.ToUpperInvariant(deed[0]) + deed[1..];
        var (asker, low) = (
            p.Dice.One(members).Called,
            called.StartsWith("The ", StringComparison.Ordinal) ? "the" + called[3..] : called
        );
        var she = p.One("she", "he");
        var by = p.One("", "", " by the end of March", " before the next meeting", " by 30 June");
        string[] names = [officer.Name, officer.Role, also];
        switch (p.Dice.Below(24) + (p.Chance(35) ? 100 : 0))
        {
            case >= 100:
                Told(called, low, deed, by, she, Say);
                break;
            case 0:
                Say($"{called} undertook to {deed}{by}.");
                break;
            case 1:
                Say($"{called} agreed to {deed}{by}.");
                break;
            case 2:
                Say($"{called} agreed that {she} would {deed}{by}.");
                break;
            case 3:
                Say($"{called} would {deed}{by}.");
                break;
            case 4:
                Say($"{called} said that {she} would {deed}{by}.");
                break;
            case 5:
                Say($"In response to a question from {asker}, {low} said {she} would {deed}{by}.");
                break;
            case 6:
                Say($"{called} offered to {deed}.");
                break;
            case 7:
                Say($"{called} to {deed}{by}.");
                break;
            case 8:
                Say($"{called} explained the reasons for the delay and undertook to {deed}.");
                break;
            case 9:
                Say(
                    $"{asker} asked about the figures for the last quarter. {called} did not have them to hand but would {deed}."
                );
                break;
            case 10:
                Say($"{called} took an action to {deed}.");
                break;
            case 11:
                Say($"{called} gave an undertaking to {deed}{by}.");
                break;
            case 12:
                Say($"{called} confirmed {she} would {deed}{by}.");
                break;
            case 13:
                Say($"{called} was happy to {deed}.");
                break;
            case 14:
                Say($"It was noted that {low} would {deed}{by}.");
                break;
            case 15:
                Say(
                    $"{called} advised that officers would {deed}{by}.",
                    "officers",
                    ["officers", officer.Name, officer.Role]
                );
                break;
            case 16:
                Say($"{called} will {deed}{by}.");
                break;
            case 17:
                Say($"{asker} asked for more detail. In reply, {low} stated that {she} would {deed}.");
                break;
            case 18:
                p.Line($"{asker} asked whether officers could {deed}.");
                Add(promises, "officers", deed, false, []);
                break;
            case 19:
                p.Line($"{asker} suggested that {low} {deed}.");
                Add(promises, called, deed, false, names);
                break;
            case 20:
                p.Line($"Members requested that officers {deed}.");
                Add(promises, "officers", deed, false, []);
                break;
            case 21:
                p.Line($"{called} said that {she} would {deed} if funding allowed.");
                Add(promises, called, deed, false, names);
                break;
            case 22:
                Say($"{called} committed to {deed}{by}.");
                break;
            default:
                Say($"Following a request from {asker}, {low} agreed to {deed}{by}.");
                break;
        }

        void Say(string sentence, string? who = null, string[]? alias = null)
        {
            p.Line(p.Chance(25) ? $"{p.Dice.One(PlainOf(p))} {sentence}" : sentence);
            Add(promises, who ?? called, deed + by, true, alias ?? names);
        }
    }

    /// <summary>Wordings of which the two halves share none.</summary>
    private void Told(
        string called,
        string low,
        string deed,
        string by,
        string she,
        Action<string, string?, string[]?> say
    )
    {
        var sentence = p.Dice.HeldBack
            ? p.Dice.Below(8) switch
            {
                0 => $"{called} assured members that {she} would {deed}{by}.",
                1 => $"An undertaking was given by {low} to {deed}{by}.",
                2 => $"{called} indicated a willingness to help and would {deed}{by}.",
                3 => $"It was agreed that {low} would {deed}{by}.",
                4 => $"{called} accepted responsibility to {deed}{by}.",
                5 => $"{called} is to {deed}{by}.",
                6 => $"Action was agreed for {low} to {deed}{by}.",
                _ => $"{called} replied that this had not been done and that {she} would {deed}{by}.",
            }
            : p.Dice.Below(8) switch
            {
                0 => $"{called} promised to {deed}{by}.",
                1 => $"{called} volunteered to {deed}{by}.",
                2 => $"{called} responded that {she} would {deed}{by}.",
                3 => $"It was agreed {low} will {deed}{by}.",
                4 => $"{called} noted the point and will {deed}{by}.",
                5 => $"{called} has agreed to {deed}{by}.",
                6 => $"Members were assured by {low} that {she} would {deed}{by}.",
                _ => $"{called} thanked members and agreed to {deed}{by}.",
            };
        say(sentence, null, null);
    }

    private static void Add(JsonArray promises, string who, string what, bool firm, string[] also)
    {
        var made = Draft.Fields(("who", who), ("what", what));
        made["firm"] = firm;
        made["whoAlso"] = Draft.Array(also);
        promises.Add((JsonNode)made);
    }
}

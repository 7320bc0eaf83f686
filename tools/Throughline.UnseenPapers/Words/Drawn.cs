using System.Globalization;
using Throughline.UnseenPlans;

namespace Throughline.UnseenPapers.Words;

/// <summary>People, bodies, matters and days of places that do not exist.</summary>
public static class Drawn
{
    private static readonly string[] First =
        "Amira Tobias Wilma Desmond Farah Gethin Ingrid Jarvis Keziah Lorcan Maud Nikhil Olwen Percy Quentin Rosalind Soraya Tadhg Una Vikram Winnie Yusuf Zelda Aled Bettina Cormac Dilys Ezra Fenella Gwilym".Split(
            ' '
        );
    private static readonly string[] Last =
        "Ashdown Birtwell Crannock Dunmere Elphick Farrowby Gorstead Haxley Ilderton Jessop Kettlewell Langrish Marwood Nettleton Ormsby Penhallow Quarmby Rudgewick Stannard Thorley Ullathorne Verrall Whitlock Yarwood Zeller Okafor Rahman Banerjee O'Dowd Smythe-Ward Brookes Chowdhury".Split(
            ' '
        );
    private static readonly string[] Places =
    [
        "Aldershaw",
        "Brackenford",
        "Cawdale",
        "Dunsmoor",
        "Elmcastle",
        "Farnhythe",
        "Gransby",
        "Harrowfell",
        "Ivelcombe",
        "Kelverton",
    ];
    public static readonly string[] Posts =
    [
        "Head of Commissioning",
        "Director of Children's Services",
        "Team Manager, Fostering",
        "Finance Business Partner",
        "Senior Solicitor",
        "Virtual School Head",
        "Designated Nurse",
        "Service Manager",
        "Democratic Services Officer",
        "Performance Analyst",
        "Assistant Director, Education",
        "Head of Youth Justice",
        "Participation Officer",
        "Strategic Lead for Early Help",
        "Principal Social Worker",
        "Policy Adviser",
        "Public Health Consultant",
        "Head of Safeguarding",
        "Housing Options Manager",
        "Workforce Development Manager",
    ];
    private static readonly string[] About =
    [
        "Fostering Sufficiency",
        "School Attendance",
        "Youth Justice",
        "Care Leavers",
        "Early Years Places",
        "Children's Homes",
        "Post-16 Transport",
        "Short Breaks",
        "Missing Children",
        "Elective Home Education",
        "Young Carers",
        "Family Hubs",
        "Kinship Care",
        "School Exclusions",
        "Mental Health Support",
        "Adoption",
        "Edge of Care",
        "Neglect",
        "Domestic Abuse",
        "SEND Tribunals",
        "Play Areas",
        "Independent Visitors",
    ];
    private static readonly string[] What =
    [
        "Annual Report",
        "Update",
        "Strategy",
        "Performance Report",
        "Improvement Plan",
        "Review",
        "Peer Challenge",
        "Budget Monitoring",
        "Self-evaluation",
        "Inspection Outcome",
        "Commissioning Intentions",
        "Needs Assessment",
    ];

    public static string Person(Dice d) => $"{d.One(First)} {d.One(Last)}";

    public static string Place(Dice d) => d.One(Places);

    public static string Topic(Dice d) => $"{d.One(About)} {d.One(What)}";

    public static List<string> Topics(Dice d, int count)
    {
        var about = d.Shuffled(About);
        return [.. Enumerable.Range(0, count).Select(i => $"{about[i % about.Count]} {d.One(What)}")];
    }

    public static List<string> People(Dice d, int count)
    {
        var (first, last) = (d.Shuffled(First), d.Shuffled(Last));
        return [.. Enumerable.Range(0, count).Select(i => $"{first[i % first.Count]} {last[i % last.Count]}")];
    }

    public static string Body(Dice d)
    {
        var what = d.One([
            "Children and Families Scrutiny Committee",
            "Corporate Parenting Board",
            "Corporate Parenting Panel",
            "Safeguarding Children Partnership",
            "Education and Skills Overview and Scrutiny Panel",
            "Youth Justice Management Board",
            "Quality Assurance Subgroup",
            "Health and Wellbeing Board",
            "Early Help Sub-Committee",
            "Improvement Board",
            "Schools Forum",
            "Children's Trust Executive",
            "People Select Committee",
        ]);
        return d.Chance(35) ? $"{Place(d)} {what}" : what;
    }

    public static DateOnly Day(Dice d) => new DateOnly(d.Between(2023, 2027), d.Between(1, 12), d.Between(1, 28));

    public static string Words(DateOnly day, int style)
    {
        var ending = day.Day switch
        {
            1 or 21 => "st",
            2 or 22 => "nd",
            3 or 23 => "rd",
            _ => "th",
        };
        return style switch
        {
            0 => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture),
            1 => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            2 => $"{day.Day}{ending} {day.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}",
            3 => day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture),
            4 => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            5 => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
            6 => $"{day:dddd} {day.Day}{ending} {day.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}",
            7 => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            _ => day.ToString("dd MMM yy", CultureInfo.InvariantCulture),
        };
    }

    public static string Clock(Dice d)
    {
        var (hour, minute) = (d.Between(9, 19), d.One(["00", "30", "15"]));
        var twelve = hour > 12 ? hour - 12 : hour;
        var half = hour < 12 ? "am" : "pm";
        return d.Below(5) switch
        {
            0 => $"{twelve}.{minute} {half}",
            1 => $"{twelve}:{minute}{half}",
            2 => $"{hour:00}:{minute}",
            3 => $"{twelve}.{minute}{half}",
            _ => minute == "00" ? $"{twelve} {half}" : $"{twelve}.{minute} {half[0]}.m.",
        };
    }

    public static string Venue(Dice d) =>
        d.One([
            "Committee Room 2, Civic Centre, High Street",
            "Council Chamber, Town Hall",
            "The Guildhall, Market Place",
            "Microsoft Teams",
            "Room G14, County Hall",
            "Riverside House, Mill Lane",
            "Conference Room A, Kestrel House",
            "Assembly Rooms, Bridge Street",
            "Virtual meeting via Zoom",
            "The Old Library, Station Road",
        ]);

    public static string Initials(string name) =>
        string.Concat(name.Split(' ', '-').Where(t => t.Length > 0 && char.IsUpper(t[0])).Select(t => t[0]));
}

namespace Throughline.UnseenPlans.Words;

/// <summary>Invented places, agencies, posts and people of one document.</summary>
public sealed class Names(Dice dice)
{
    private static readonly string[] Beginnings =
    [
        "Alder",
        "Bram",
        "Cold",
        "Drake",
        "Elm",
        "Fen",
        "Gorse",
        "Hazel",
        "Inker",
        "Kestrel",
        "Lang",
        "Mickle",
        "Nether",
        "Oaken",
        "Pellow",
        "Quarn",
        "Rush",
        "Sallow",
        "Thrush",
        "Under",
        "Wick",
        "Yarr",
        "Stan",
        "Brock",
        "Cray",
        "Harrow",
    ];
    private static readonly string[] Endings =
    [
        "bury",
        "combe",
        "dale",
        "ford",
        "gate",
        "ham",
        "hurst",
        "ley",
        "mere",
        "minster",
        "more",
        "port",
        "ridge",
        "stead",
        "ton",
        "wick",
        "worth",
        "shire",
        "bridge",
        "field",
    ];
    private static readonly string[] First =
    [
        "Amina",
        "Bethan",
        "Callum",
        "Deepa",
        "Ewan",
        "Farida",
        "Gareth",
        "Hilary",
        "Imran",
        "Joan",
        "Kofi",
        "Lorna",
        "Mairead",
        "Nisha",
        "Owen",
        "Petra",
        "Rashid",
        "Sian",
        "Tomasz",
        "Una",
        "Vikram",
        "Wendy",
        "Yusuf",
        "Zoe",
    ];
    private static readonly string[] Last =
    [
        "Abara",
        "Brodie",
        "Chowdhury",
        "Dunmore",
        "Eastwell",
        "Farrant",
        "Gill",
        "Hargreave",
        "Ibbotson",
        "Jessop",
        "Kaur",
        "Lindqvist",
        "Maddox",
        "Nwosu",
        "Oldroyd",
        "Pemberton",
        "Quayle",
        "Rawlins",
        "Sethi",
        "Tranter",
        "Underhill",
        "Verma",
        "Whitlock",
        "Yeo",
    ];
    private static readonly string[] Posts =
    [
        "Head of Safeguarding",
        "Service Manager, Front Door",
        "Named Nurse",
        "Designated Doctor",
        "Detective Superintendent",
        "Quality Assurance Manager",
        "Director of Nursing",
        "Principal Social Worker",
        "Virtual School Head",
        "Business Manager",
        "Assistant Director, Early Help",
        "Head of Commissioning",
        "Training Officer",
        "Team Manager, Court Team",
        "Chief Nurse",
        "Housing Needs Manager",
        "Participation Worker",
        "Head of Midwifery",
        "Performance Analyst",
        "Independent Scrutineer",
        "Learning and Development Lead",
        "Head of Legal Services",
        "Youth Justice Manager",
        "SEND Manager",
        "Practice Educator",
        "Named GP",
        "Head of Human Resources",
        "Director of Children's Services",
        "Chair of the Learning Group",
        "Public Health Consultant",
    ];
    private static readonly string[] HeldPosts =
    [
        "Vulnerability Inspector",
        "Deputy Medical Director",
        "Contextual Safeguarding Coordinator",
        "Cabinet Member",
        "Head of Inclusion",
        "Family Hub Lead",
        "Kinship Manager",
        "Supervising Social Worker",
        "Clinical Psychologist",
    ];

    public string Place { get; } = dice.One(Beginnings) + dice.One(Endings);

    public string River { get; } = dice.One(Beginnings);

    /// <summary>The agencies that this document may name.</summary>
    public IReadOnlyList<string> Agencies => _agencies ??= MadeAgencies();

    private IReadOnlyList<string>? _agencies;

    public string Agency() => dice.One(Agencies);

    public string Person() => $"{dice.One(First)} {dice.One(Last)}";

    public string Initials() => $"{dice.One(First)[0]}{dice.One(Last)[0]}";

    public string Post() => dice.One(Posts, HeldPosts);

    /// <summary>Who leads, in the manner that the document keeps to.</summary>
    public string Who(int manner) =>
        manner switch
        {
            0 => Post(),
            1 => $"{Person()}, {Post()}",
            2 => Initials() + (dice.Chance(30) ? "/" + Initials() : ""),
            3 => $"{Post()} ({Person()})",
            4 => dice.Chance(30) ? $"{Post()} and {Post()}" : Post(),
            _ => Person(),
        };

    private List<string> MadeAgencies()
    {
        List<string> all =
        [
            $"{Place} Council Children's Services",
            $"{River} Valley Police",
            $"{Place} Hospitals NHS Trust",
            $"{River} Community Health NHS Trust",
            $"{Place} and {River} Integrated Care Board",
            $"{Place} Housing",
            "Probation Service",
            $"{Place} Youth Justice Service",
            $"{Place} Council Adult Social Care",
            $"{Place} Schools Partnership",
            $"{Place} Women's Refuge",
            $"{River} Ambulance Service",
        ];
        if (dice.HeldBack)
        {
            all.AddRange([
                $"{River} Coast Homes",
                "Family Courts Advisory Service",
                $"Carers of {Place}",
                "The Lantern Project",
            ]);
        }

        return dice.Shuffled(all)[..dice.Between(4, 8)];
    }
}

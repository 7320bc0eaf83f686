using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages.Columns;

/// <summary>Columns of words under headings that nobody knows, told by how they speak and where they stand.</summary>
public sealed class TextColumnsTests
{
    private static readonly string[] Heading =
    [
        "Varn",
        "Tolmic hesp",
        "Breshel",
        "Quint",
        "Orda peth",
        "Sundic",
        "Marlo",
        "Goran crusp",
    ];

    private static readonly SourceTable Whole = Table(
        1,
        Heading,
        [
            "The partnership should ask every child.",
            "Put the question on each form.",
            "Head of Assessment",
            "Northmere Constabulary",
            "May 2027",
            "Children are seen alone at every visit",
            "Draft shared with partners on 12 March.",
            "Green",
        ],
        [
            "The partnership should read its files.",
            "Read twenty files each month.",
            "Audit Manager",
            "Northmere Housing",
            "June 2027",
            "Plans change when they do not work",
            "Twelve files were read.",
            "Red",
        ],
        [
            "Each agency must train its staff.",
            "Train all of the duty teams.",
            "Learning Officer",
            "Northmere Academy",
            "July 2027",
            "Staff know whom to ask",
            "No update received",
            "Amber",
        ]
    );

    [Fact]
    public void A_plan_is_read_though_none_of_its_headings_is_known()
    {
        var row = Read(Whole).Plans.ShouldHaveSingleItem().Rows[1];
        row.ShouldSatisfyAllConditions(
            r => r.Says(Field.Recommendation).ShouldBe("The partnership should read its files."),
            r => r.Says(Field.Action).ShouldBe("Read twenty files each month."),
            r => r.Says(Field.Lead).ShouldBe("Audit Manager"),
            r => r.Says(Field.Agency).ShouldBe("Northmere Housing"),
            r => r.Says(Field.Target).ShouldBe("June 2027"),
            r => r.Says(Field.Outcome).ShouldBe("Plans change when they do not work"),
            r => r.Says(Field.Update).ShouldBe("Twelve files were read."),
            r => r.Rating.ShouldBe("R")
        );
    }

    [Fact]
    public void What_was_found_stands_before_what_is_done_and_a_theme_comes_again()
    {
        var row = Read(
            Table(
                1,
                ["Varn", "Tolmic", "Breshel", "Quint", "Orda"],
                [
                    "Listening",
                    "Children were seldom asked.",
                    "Put the question on each form.",
                    "Audit Lead",
                    "May 2027",
                ],
                ["Listening", "Files said little of it.", "Read twenty files each month.", "Audit Lead", "June 2027"],
                ["Training", "Staff did not know how.", "Train all of the duty teams.", "Audit Lead", "July 2027"]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows[2];
        row.Says(Field.Section).ShouldBe("Training");
        row.Says(Field.Finding).ShouldBe("Staff did not know how.");
    }

    [Fact]
    public void Of_two_accounts_side_by_side_the_later_is_the_update()
    {
        var row = Read(
            Table(
                1,
                ["Varn", "Tolmic", "Breshel", "Quint", "Orda"],
                [
                    "Put the question on each form.",
                    "Audit Lead",
                    "May 2027",
                    "A draft was written.",
                    "It was agreed in May.",
                ],
                [
                    "Read twenty files each month.",
                    "Audit Lead",
                    "June 2027",
                    "Five files were read.",
                    "Nine files were read.",
                ],
                [
                    "Train all of the duty teams.",
                    "Audit Lead",
                    "July 2027",
                    "A trainer was found.",
                    "Two teams were trained.",
                ]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows[1];
        row.Says(Field.Update).ShouldBe("Nine files were read.");
        row.Says(Field.PreviousUpdate).ShouldBe("Five files were read.");
    }

    [Fact]
    public void Recommendations_alone_with_who_and_when_are_a_plan()
    {
        Read(
            Table(
                1,
                ["Varn", "Tolmic", "Breshel", "Quint"],
                ["The partnership should ask every child.", "Audit Lead", "May 2027", "Green"],
                ["The partnership should read its files.", "Head of Audit", "June 2027", "Red"],
                ["Each agency must train its staff.", "Learning Officer", "July 2027", "Amber"]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows[0]
            .Says(Field.Recommendation)
            .ShouldBe("The partnership should ask every child.");
    }

    [Fact]
    public void A_row_that_goes_on_from_the_page_before_is_no_heading()
    {
        var rows = Read(
            Table(
                1,
                ["Action", "Lead", "By when", "Outcome"],
                ["Put the question on each form.", "Audit Lead", "May 2027", "Children are heard"],
                ["Read twenty files each month.", "Head of Audit", "June 2027", "Files say more"]
            ),
            Table(
                9,
                [
                    "Train all of the duty teams",
                    "Learning Officer",
                    "To be agreed by partners",
                    "Staff know whom to ask",
                ],
                ["Ask twenty families a year", "Head of Audit", "July 2027", "Families are heard"],
                ["Tell the board of it", "Audit Lead", "August 2027", "The board knows"],
                ["Write it down in one place", "Audit Lead", "August 2027", "The board knows"]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Count.ShouldBe(6);
        rows[2].Says(Field.Action).ShouldBe("Train all of the duty teams");
    }
}

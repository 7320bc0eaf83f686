using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake;

/// <summary>A name without an organisation's word is an agency's where the document says so elsewhere.</summary>
public sealed class AgencyNameTests
{
    private static readonly SourceElement[] LittleTables =
    [
        Heading("Single agency actions", 20),
        Heading("Harbour House", 21),
        Table(
            22,
            ["Recommendation", "Action taken", "Lead", "Deadline"],
            ["Record every visit.", "A form was made for it.", "Home manager", "May 2026"]
        ),
        Heading("Larch Lodge", 31),
        Table(
            32,
            ["Recommendation", "Action taken", "Lead", "Deadline"],
            ["Ask each child.", "Every key worker asks.", "Home manager", "June 2026"]
        ),
    ];

    private static readonly SourceTable Partners = Table(
        1,
        ["Question", "Agency", "Response", "RAG"],
        ["1a. Does the Board know?", "Harbour House", "It does now.", "G"],
        ["", "Larch Lodge", "It will be told.", "A"]
    );

    [Fact]
    public void Above_little_tables_it_is_an_agency_with_a_doubt_where_another_table_names_it_as_one()
    {
        var rows = Read([Heading("Partnership plan", 0), Partners, .. LittleTables]).Plans[1].Rows;
        rows.Select(r => r.Says(Field.Agency)).ShouldBe(["Harbour House", "Larch Lodge"]);
        rows.ShouldAllBe(r => r.Uncertain.Any(d => d.Field == Field.Agency));
    }

    [Fact]
    public void Without_such_evidence_it_stays_a_section() =>
        Read(LittleTables).Plans[0].Rows.ShouldAllBe(r => r.Says(Field.Agency) == null);
}

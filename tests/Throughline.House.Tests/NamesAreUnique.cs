using Mono.Cecil;

namespace Throughline.House.Tests;

public sealed class NamesAreUnique
{
    /// <summary>
    /// Programs have their entry points. What is written in a Word document and what figures are read from are two
    /// papers with tables, in projects that do not know each other; a draft of a reading is stored in one room and read
    /// in another. The rest are words about language, which come together when that has a room of its own.
    /// </summary>
    private static readonly string[] Allowed =
    [
        "Program",
        "Paper",
        "PaperTable",
        "TableCell",
        "PlanDraft",
        "AgencyNames",
        "Counted",
        "Phrases",
        "Quotes",
    ];

    [Fact]
    public void A_type_name_is_declared_in_one_room_only() =>
        Twice(Code.Types().Where(t => !IsOfAPage(t))).ShouldBeEmpty();

    [Fact]
    public void A_planted_second_name_is_caught() =>
        Twice(Planted.Types()).ShouldBe(["SameName: House.Tests Early, House.Tests Late"]);

    private static IEnumerable<string> Twice(IEnumerable<TypeDefinition> types) =>
        types
            .Where(t => !Allowed.Contains(t.Name))
            .GroupBy(t => t.Name.Split('`')[0])
            .Where(g => g.DistinctBy(t => (Code.ProjectOf(t), Code.RoomOf(t))).Skip(1).Any())
            .Select(g =>
                $"{g.Key}: {string.Join(", ", g.Select(t => $"{Code.ProjectOf(t)} {Code.RoomOf(t)}").Order())}"
            )
            .Order(StringComparer.Ordinal);

    /// <summary>A page's model is named after its page, and stands beside it: "List" is a list of something in each room.</summary>
    private static bool IsOfAPage(TypeDefinition type) =>
        Code.IsRazor(type) || type.Name.EndsWith("Model", StringComparison.Ordinal);
}

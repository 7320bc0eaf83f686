using System.Text.Json.Nodes;
using Throughline.FictionalPacks;
using Throughline.UnseenPapers.Words;
using Throughline.UnseenPlans;

namespace Throughline.UnseenPapers.Draw;

/// <summary>A paper in the making: what it shows, and beside it what a careful person reads out of it.</summary>
public sealed class Draft(Dice dice)
{
    public Dice Dice { get; } = dice;
    public List<Element> Elements { get; } = [];
    public JsonObject Gold { get; } = [];
    public string Body { get; } = Drawn.Body(dice);
    public DateOnly Day { get; } = Drawn.Day(dice);
    public int DayStyle { get; } = dice.One([0, 0, 1, 1, 2, 3, 6]);

    /// <summary>Headings are styled as such, or only bold.</summary>
    private readonly bool _styled = dice.Chance(60);

    public string Date => Drawn.Words(Day, DayStyle);

    public bool Chance(int percent) => Dice.Chance(percent);

    public string One(params string[] words) => Dice.One(words);

    /// <summary>One of the words of this paper's half.</summary>
    public string Say(Two words) => Dice.One(Dice.HeldBack ? words.Odd : words.Even);

    public void Head(string text, int level = 2) =>
        Elements.Add(_styled ? new Title(text, level) : new Para(text, Bold: true));

    public void Line(string text, bool bold = false) => Elements.Add(new Para(text, bold));

    public void Page() => Elements.Add(new PageEnd());

    public void Table(List<string[]> rows, bool head = true, bool boldFirst = false, string? sheet = null) =>
        Elements.Add(
            new Grid(
                [
                    .. rows.Select(
                        (r, i) =>
                            (IReadOnlyList<Box>)
                                [.. r.Select((t, c) => new Box(t) { Bold = (head && i == 0) || (boldFirst && c == 0) })]
                    ),
                ],
                head,
                sheet
            )
        );

    /// <summary>A list of the gold, made when first asked for.</summary>
    public JsonArray List(string name) => Gold[name] as JsonArray ?? (JsonArray)(Gold[name] = new JsonArray())!;

    public static JsonObject Fields(params (string Name, JsonNode? Value)[] fields)
    {
        var made = new JsonObject();
        foreach (var (name, value) in fields)
        {
            if (value is not null && !(value is JsonValue v && v.TryGetValue<string>(out var s) && s.Length == 0))
            {
                made[name] = value;
            }
        }

        return made;
    }

    public static JsonArray Array(IEnumerable<string> words) => new([.. words.Select(w => (JsonNode)w)]);

    public static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

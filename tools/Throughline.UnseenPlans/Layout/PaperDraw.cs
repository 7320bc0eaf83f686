using Throughline.UnseenPlans.Plans;
using Throughline.UnseenPlans.Words;
using Throughline.UnseenPlans.Writers;

namespace Throughline.UnseenPlans.Layout;

/// <summary>A drawn document with what a person reads out of it; the main plan comes first.</summary>
/// <param name="Features">What it shows, each as "kind: value".</param>
public sealed record DrawnPaper(
    int Seed,
    string Name,
    byte[] Bytes,
    IReadOnlyList<GoldPlan> Plans,
    IReadOnlyList<string> Features
);

/// <summary>Draws a whole document from a seed: the same one always, and another one for each seed.</summary>
public sealed class PaperDraw
{
    private readonly int _seed;
    private readonly Dice _dice;
    private readonly Names _names;
    private readonly Days _days;
    private readonly PlanDraw _plans;
    private readonly Around _around;
    private readonly FormatDraw _format;
    private readonly List<string> _features = [];
    private readonly List<GoldPlan> _gold = [];

    private PaperDraw(int seed)
    {
        _seed = seed;
        _dice = new(seed);
        _names = new(_dice);
        _days = new(_dice);
        _plans = new(_dice, _names, _days);
        _around = new(_dice, _names, _days, _plans.Sentences);
        _format = new(_dice);
    }

    /// <param name="seed">Even seeds are open; odd ones draw from words and layouts of their own too.</param>
    public static DrawnPaper Of(int seed) => new PaperDraw(seed).Draw();

    private DrawnPaper Draw()
    {
        _features.Add($"format: {_format.Name}");
        var title = Subjects.Title(_dice, _names);
        var parts = new List<Part>();
        Before(parts, title);
        Main(parts, title);
        After(parts);
        var sheaf = _format.Pages(parts, Subjects.Body(_dice, _names), title, _features);
        var name = $"unseen-{_seed:0000}.{_format.Extension}";
        return new(_seed, name, _format.Write(sheaf), _gold, [.. _features.Distinct(StringComparer.Ordinal)]);
    }

    private void Before(List<Part> parts, string title)
    {
        if (_format.Name == "xlsx" && _dice.Chance(35))
        {
            parts.AddRange([
                new PartSheet("Cover"),
                new PartHeading(title, 1),
                new PartText($"Written on {Days.InFull(_days.Written)}"),
                _around.Remark(),
            ]);
            _features.Add("workbook: cover sheet");
        }

        if (_format.Name == "csv")
        {
            return;
        }

        parts.Add(new PartSheet("Action plan"));
        parts.Add(new PartHeading(title, 1));
        for (var n = _dice.Below(_format.Name == "xlsx" ? 2 : 4); n > 0; n--)
        {
            parts.Add(_around.Remark());
        }

        if (_dice.Chance(12))
        {
            parts.Add(_around.FalseKey());
            _features.Add("key: words that only look like one");
        }

        Other(parts, 18);
    }

    private void After(List<Part> parts)
    {
        if (_format.Name is "csv" or "txt tabs")
        {
            return;
        }

        Other(parts, 22);
        if (_dice.Chance(14))
        {
            Second(parts);
        }

        if (_dice.Chance(30))
        {
            parts.AddRange([new PartHeading("Next steps", 2), _around.Remark()]);
        }
    }

    private void Other(List<Part> parts, int percent)
    {
        if (_dice.Chance(percent) && _format.Name is not ("csv" or "txt tabs"))
        {
            parts.Add(new PartSheet("Other"));
            parts.AddRange(_around.OtherTable(_format.Rulings, out var name));
            parts.Add(new PartSheet("Plan"));
            _features.Add("other table: any");
            _features.Add($"other table: {name}");
        }
    }

    private void Second(List<Part> parts)
    {
        var wish = new PlanWish(_format.Name, true, _dice.Chance(60), RatingStyle.None);
        var draft = _plans.Draw(Subjects.Title(_dice, _names), wish);
        parts.AddRange([new PartSheet("Second plan"), new PartHeading(draft.Title, 1), _around.Remark()]);
        parts.AddRange(
            new TableDraw(
                draft,
                new()
                {
                    Rulings = _format.Rulings,
                    Outer = Governs.Heading,
                    Inner = Governs.Heading,
                }
            ).Parts()
        );
        _gold.Add(Gold.Of(draft, new("", true, "", false, false)));
        _features.Add("plans: two of different shape");
    }

    private void Main(List<Part> parts, string title)
    {
        var made = new MainDraw(_dice, _names, _days, _plans, _around, _format).Draw(title);
        parts.AddRange(made.Parts);
        _gold.Add(made.Gold);
        _features.AddRange(made.Features);
    }
}

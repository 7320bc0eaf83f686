using System.Globalization;
using Throughline.UnseenPlans.Words;

namespace Throughline.UnseenPlans.Plans;

/// <summary>What a plan is asked to be; the rest is chance.</summary>
/// <param name="Format">Such as "docx".</param>
/// <param name="Small">A few rows and columns: a second plan, or one of labels and lines.</param>
public sealed record PlanWish(string Format, bool Small, bool Numbered, RatingStyle Ratings)
{
    public Slot? Outer { get; init; }
    public Slot? Inner { get; init; }
    public bool Answers { get; init; }
    public bool Days { get; init; }

    /// <summary>A cell may hold several paragraphs.</summary>
    public bool Paragraphs { get; init; } = true;
    public int Most { get; init; } = 18;

    /// <summary>Each column is a label of its own: what stands above it goes into its name.</summary>
    public bool Labels { get; init; }
    public bool RatingInUpdate { get; init; }
}

/// <summary>Draws the words of a plan.</summary>
public sealed class PlanDraw(Dice dice, Names names, Days days)
{
    private static readonly string[] Silence = ["-", "–", "No update", "", "", "Nil", "N/A", "No update received"];
    private readonly Sentences _sentences = new(dice, names, days);
    private readonly int _who = dice.Below(6);
    private readonly bool _toDo = dice.Chance(25);

    public Sentences Sentences => _sentences;

    public Draft Draw(string title, PlanWish wish)
    {
        var columns = new ColumnDraw(dice, days).Draw(
            wish.Answers,
            wish.Outer,
            wish.Numbered,
            wish.Ratings.Ratings.Count > 0,
            wish.Small
        );
        if (wish.Labels)
        {
            columns = [.. columns.Select(Labelled)];
        }

        var inAction = !wish.Numbered && !wish.Answers && dice.Chance(20);
        var together = wish.RatingInUpdate && Together(columns);
        var ofGroup = wish.Numbered && wish.Inner is not null && dice.Chance(25);
        var numbers = new Numbers(dice, wish.Inner is not null, ofGroup);
        var items = new List<DraftItem>();
        var (inner, steps, entries) = (0, wish.Paragraphs && dice.Chance(25), wish.Paragraphs && dice.Chance(18));
        var most = wish.Small ? Math.Min(wish.Most, dice.Between(3, 8)) : Math.Min(wish.Most, dice.Between(6, 20));
        var sectionLabel = dice.One(["", "Theme", "Priority", "Workstream"], ["Chapter", "Ambition"]);
        var innerLabelled = dice.Chance(60);
        for (var outer = 0; items.Count < most; outer++)
        {
            var above = wish.Outer is { } o ? Group(o, outer, sectionLabel) : null;
            var groups = wish.Inner is null || above is null ? 1 : dice.Between(1, 3);
            for (var g = 0; g < groups && items.Count < most; g++)
            {
                var group = wish.Inner is { } i ? Group(i, inner, innerLabelled ? i.ToString() : "") : null;
                var count =
                    wish.Inner is not null ? dice.Weighed((35, 1), (35, 2), (20, 3), (10, 4))
                    : above is not null ? dice.Between(2, 5)
                    : most;
                for (var n = 0; n < count; n++)
                {
                    var item = new DraftItem { Outer = above, Inner = group };
                    Fill(
                        item,
                        columns,
                        wish,
                        numbers.Of(items.Count, inner, n),
                        steps && dice.Chance(60),
                        entries && dice.Chance(70)
                    );
                    items.Add(item);
                    if (inAction && item.Steps.Count == 0 && columns.Find(c => c.Slot == Slot.Action) is { } action)
                    {
                        item.WithoutNumber = item.Cells[action];
                        item.Cells[action] = $"{numbers.Of(items.Count - 1, inner, n)} {item.WithoutNumber}";
                    }

                    if (together && columns.Find(c => c.Slot == Slot.Update) is { } update && item.Rating is { } rating)
                    {
                        item.Cells[update] = $"{rating.Shown} – {item.Cells[update]}";
                        item.Entries = [];
                    }
                }

                inner++;
            }

            if (wish.Outer is Slot.Agency && outer + 1 >= names.Agencies.Count)
            {
                break;
            }
        }

        return new()
        {
            Title = title,
            Columns = columns,
            Outer = wish.Outer,
            Inner = wish.Inner,
            OuterHeading = wish.Outer is { } upper ? Headings.For(upper, dice) : "",
            InnerHeading = wish.Inner is { } lower ? Headings.For(lower, dice) : "",
            Items = items,
            Ratings = wish.Ratings,
            NumberOfGroup = ofGroup,
            RatingInUpdate = together,
        };
    }

    private static DraftColumn Labelled(DraftColumn column) =>
        column with
        {
            Heading = (column.Heading, column.Above) switch
            {
                ("", _) => "Ref",
                (_, [.., var above]) =>
                    $"{above} – {(column.Heading.Length > 2 ? char.ToLowerInvariant(column.Heading[0]) : column.Heading[0])}{column.Heading[1..]}",
                _ => column.Heading,
            },
            Above = [],
        };

    /// <summary>The rating gives up its column to the update's cell; false where the plan has no one column of each.</summary>
    private bool Together(List<DraftColumn> columns)
    {
        var at = columns.FindIndex(c => c.Slot == Slot.Update && c.Period is null);
        var rating = columns.FindIndex(c => c.Slot == Slot.Rating);
        if (at < 0 || rating < 0)
        {
            return false;
        }

        columns[at] = columns[at] with
        {
            Heading = dice.One(["Progress and RAG", "RAG and commentary", "Status and update"]),
            Above = [],
        };
        columns.RemoveAt(rating);
        return true;
    }

    private DraftGroup Group(Slot slot, int at, string label)
    {
        var number = slot == Slot.Section && label is "Theme" ? $"{(char)('A' + at)}" : $"{at + 1}";
        var text = slot switch
        {
            Slot.Agency => names.Agencies[at % names.Agencies.Count],
            Slot.Section => _sentences.Section(),
            Slot.Finding => _sentences.Finding(),
            _ => _sentences.Recommendation(),
        };
        return new(slot, text, slot == Slot.Agency || label.Length == 0 ? "" : $"{label} {number}", number);
    }

    private void Fill(DraftItem item, List<DraftColumn> columns, PlanWish wish, string number, bool steps, bool entries)
    {
        var last = dice.Between(0, 3);
        if (
            wish.RatingInUpdate
            && columns.TrueForAll(c => c.Slot != Slot.Rating)
            && columns.Exists(c => c.Slot == Slot.Update)
        )
        {
            item.Rating = dice.One(wish.Ratings.Ratings);
        }

        foreach (var column in columns)
        {
            item.Cells[column] = column switch
            {
                { Slot: Slot.Number } => number,
                { Slot: Slot.Action } => steps
                    ? Joined(item.Steps = _sentences.Steps())
                    : _sentences.Action(_toDo, wish.Small ? 1 : 2),
                { Slot: Slot.Update, Period: { } period } => period <= last && !dice.Chance(15)
                    ? _sentences.Update(2)
                    : "",
                { Slot: Slot.Update } when dice.Chance(12) => dice.One(Silence),
                { Slot: Slot.Update } => entries
                    ? Joined(item.Entries = Entries())
                    : Paragraphs(_sentences.Update(), wish.Paragraphs),
                { Slot: Slot.Rating } => Rated(item, wish.Ratings),
                { Slot: Slot.Target } => Target(item, wish),
                _ => Words(column),
            };
        }
    }

    private string Words(DraftColumn column) =>
        column.Slot switch
        {
            Slot.Recommendation => _sentences.Recommendation(),
            Slot.Agency => names.Agency(),
            Slot.Response => _sentences.Response(),
            Slot.Outcome => _sentences.Outcome(),
            Slot.Lead or Slot.Owner => names.Who(_who),
            Slot.Constraint => dice.Chance(20) ? "" : _sentences.Constraint(),
            Slot.Cost => _sentences.Cost(),
            Slot.Score or Slot.UpdateScore => $"{dice.Between(1, 5)}",
            Slot.Direction => dice.One(["↑", "↓", "→"]),
            _ => Unheld(column.Heading),
        };

    private string Unheld(string heading) =>
        heading switch
        {
            "Original date" or "Revised date" or "Last reviewed" => days.Of(days.Day()),
            "Priority level" => dice.One(["High", "Medium", "Low"]),
            "% complete" => $"{dice.Between(0, 20) * 5}%",
            "KPI" => $"{dice.Between(60, 99)}% of {dice.One(["visits", "reviews", "referrals"])} on time",
            "Board" => dice.One(["Executive", "Learning group", "Quality group", "Health and wellbeing board"]),
            "Funding stream" => dice.One(["Core", "Grant", "Pooled fund"]),
            "Link to strategy" => dice.One(["Early help", "Neglect", "SEND"]),
            "Evidence" => dice.One(["Audit report", "Minutes of the group", "Training log", "Copy of the guidance"]),
            "Version" => dice.One(["v1", "v2", "v3"]),
            "Inspection paragraph" => $"para {dice.Between(3, 58)}",
            "Cohort" => dice.One(["Under 5s", "5 to 11", "Over 11"]),
            "Wards" => dice.One(["All", "North", "River wards"]),
            "Budget code" => $"CS{dice.Between(100, 999)}",
            _ => dice.One([
                "Review, page 12",
                "Family's letter",
                "Staff survey",
                "Inspection report",
                "Audit of March",
            ]),
        };

    private string Target(DraftItem item, PlanWish wish)
    {
        if (!wish.Days || dice.Chance(15))
        {
            return days.Target();
        }

        item.Day = days.Day();
        return days.Of(item.Day.Value);
    }

    private string Rated(DraftItem item, RatingStyle style)
    {
        if (dice.Chance(6))
        {
            return "";
        }

        item.Rating = dice.One(style.Ratings);
        return item.Rating.Shown;
    }

    private List<string> Entries()
    {
        var day = days.Written.AddDays(-dice.Between(150, 300));
        var style = dice.One(["dd/MM/yy", "d MMM yyyy", "MMM yyyy"]);
        return
        [
            .. Enumerable
                .Range(0, dice.Between(2, 3))
                .Select(i =>
                    $"{day.AddDays(i * 47).ToString(style, CultureInfo.InvariantCulture)}{dice.One([": ", " – "])}{_sentences.Update(1)}"
                ),
        ];
    }

    /// <summary>Now and then each sentence is a paragraph of its own.</summary>
    private string Paragraphs(string text, bool may) =>
        may && dice.Chance(15) ? text.Replace(". ", ".\n", StringComparison.Ordinal) : text;

    private static string Joined(IEnumerable<string> pieces) => string.Join('\n', pieces);
}

using Throughline.UnseenPlans.Plans;
using Throughline.UnseenPlans.Words;

namespace Throughline.UnseenPlans.Layout;

/// <summary>The plan of a document laid out, with its gold and what it shows.</summary>
public sealed record DrawnPlan(IReadOnlyList<Part> Parts, GoldPlan Gold, IReadOnlyList<string> Features);

/// <summary>Draws the main plan of a document: its shape, what governs, its ratings with their key, its look.</summary>
public sealed class MainDraw(Dice dice, Names names, Days days, PlanDraw plans, Around around, FormatDraw format)
{
    private readonly List<string> _features = [];

    public DrawnPlan Draw(string title)
    {
        var shape = Shape();
        _features.Add($"shape: {shape}");
        var look = Look(shape);
        if (shape == "column for each agency")
        {
            var (table, gold) = new AgencyColumns(dice, names, days, plans.Sentences).Draw(title, look);
            _features.Add("rating: none");
            return new([table], gold, _features);
        }

        var ratings = dice.Chance(78)
            ? RatingStyle.Draw(dice, format.Name, shape != "lines of labels")
            : RatingStyle.None;
        var draft = plans.Draw(title, Wish(shape, look, ratings));
        Strike(draft);
        look = Broken(draft, look, shape);
        look = look with
        {
            InnerWhole = shape == "lines of labels" ? look.InnerWhole : look.InnerWhole || look.Inner is Governs.Banner,
        };
        var parts = Shaped(draft, look, shape);
        _features.AddRange(new PlanFeatures(draft, look, format, shape == "table").All());
        var goldOf =
            shape == "table"
                ? look
                : look with
                {
                    OuterWhole = true,
                    InnerWhole = shape == "lines of labels" && look.InnerWhole,
                    Inner = Governs.Heading,
                    Outer = Governs.Heading,
                };
        return new(
            [.. WithKey(parts, ratings)],
            Gold.Of(
                draft,
                new(
                    IsColumn(goldOf.Outer) ? draft.OuterHeading : "",
                    goldOf.OuterWhole,
                    HeadingOfInner(goldOf, draft, shape),
                    goldOf.InnerWhole,
                    shape != "table" || look.InnerWhole
                )
            ),
            _features
        );
    }

    private static string HeadingOfInner(TableLook look, Draft draft, string shape) =>
        IsColumn(look.Inner) || shape.StartsWith("form", StringComparison.Ordinal) ? draft.InnerHeading : "";

    private static bool IsColumn(Governs manner) => manner is Governs.Repeated or Governs.Merged or Governs.BlankBelow;

    private string Shape() =>
        format.Name switch
        {
            "csv" or "txt tabs" => "table",
            "xlsx" => dice.Weighed((86, "table"), (7, "form for each action"), (7, "column for each agency")),
            _ => dice.Weighed(
                (62, "table"),
                (10, "form for each action"),
                (8, "form with a table in it"),
                (13, "lines of labels"),
                (5, "column for each agency"),
                (dice.HeldBack ? 8 : 0, "table on its side")
            ),
        };

    private PlanWish Wish(string shape, TableLook look, RatingStyle ratings)
    {
        var table = shape == "table";
        Slot? inner = dice.Weighed<Slot?>((30, null), (36, Slot.Recommendation), (34, Slot.Finding));
        Slot? outer = dice.Weighed<Slot?>((48, null), (34, Slot.Section), (18, Slot.Agency));
        var answers = table && inner is null && outer != Slot.Agency && dice.Chance(25);
        if (shape == "form with a table in it")
        {
            (inner, outer) = (inner ?? Slot.Recommendation, null);
        }
        else if (shape == "table on its side")
        {
            (inner, outer) = (null, null);
        }

        _features.AddRange(answers ? ["shape: recommendations with responses"] : []);
        return new(format.Name, shape is "lines of labels" or "form with a table in it", dice.Chance(72), ratings)
        {
            Inner = answers ? null : inner,
            Outer = outer,
            Answers = answers,
            Days = format.Name == "xlsx",
            Paragraphs = format.Name is not ("txt tabs" or "csv") && look.BreaksAt == 0,
            Labels = !table && shape != "form with a table in it",
            Most = shape == "form for each action" ? 9 : 18,
            RatingInUpdate =
                dice.HeldBack && table && ratings.Name is "words" or "status words" && dice.HeldBack && dice.Chance(25),
        };
    }

    private TableLook Look(string shape)
    {
        var flat = format.Name is "txt tabs" or "csv";
        var outer = dice.Weighed(
            (30, Governs.Banner),
            (flat ? 0 : 25, Governs.Heading),
            (flat ? 0 : 18, Governs.Merged),
            (14, Governs.BlankBelow),
            (flat ? 25 : 10, Governs.Repeated)
        );
        var inner = dice.Weighed(
            (flat ? 0 : 38, Governs.Merged),
            (24, Governs.BlankBelow),
            (18, Governs.Repeated),
            (outer == Governs.Banner ? 0 : 18, Governs.Banner)
        );
        return new()
        {
            Outer = outer,
            Inner = inner,
            OuterWhole = true,
            InnerWhole = dice.Chance(shape == "table" ? 30 : 50),
            Rulings = format.Rulings,
            RepeatsHead = dice.Chance(60),
            CutsRows = dice.Chance(60),
            MergesHead = !flat && dice.Chance(80),
            TitleLine =
                shape == "table" && outer != Governs.Heading && dice.Chance(10)
                    ? $"Action plan {Days.Month(days.Written)}"
                    : "",
            TotalLine =
                shape == "table" && outer != Governs.Heading && dice.Chance(8)
                    ? dice.One(["Actions complete: 4; under way: 7", "Total: see the note on progress", "End of plan"])
                    : "",
            DayStyle = days.Style,
            StepSign = dice.One(["• ", "• ", "- ", "1", "a"]),
            HeadFill = dice.One(["", "D9E2F3", "1F3864", "E7E6E6"]) is var fill && fill == "1F3864" ? "B4C6E7" : fill,
            BoldHead = dice.Chance(85),
            RatingFirst = dice.Chance(dice.HeldBack ? 15 : 4),
        };
    }

    /// <summary>A row of print needs its number: without one nobody sees where the next action begins.</summary>
    private TableLook Broken(Draft draft, TableLook look, string shape)
    {
        if (
            shape != "table"
            || draft.NumberOfGroup
            || draft.Columns[0].Slot != Slot.Number
            || format.Name == "xlsx"
            || look.RatingFirst
            || !dice.Chance(16)
        )
        {
            return look;
        }

        return look with
        {
            BreaksAt = dice.Between(22, 40),
            Inner = Governs.Banner,
            Outer = format.Name is "txt tabs" or "csv" ? Governs.Banner : Governs.Heading,
        };
    }

    private void Strike(Draft draft)
    {
        if (format.Name is "docx" or "xlsx" or "pdf" && draft.Items.Count > 4 && dice.Chance(6))
        {
            // The first of a group may carry words for those below it.
            foreach (
                var item in draft
                    .Items.Where(
                        (x, i) =>
                            i > 0
                            && ReferenceEquals(x.Inner, draft.Items[i - 1].Inner)
                            && ReferenceEquals(x.Outer, draft.Items[i - 1].Outer)
                    )
                    .Take(1)
            )
            {
                item.Withdrawn = true;
                _features.Add("rows: one struck through");
            }
        }
    }

    private List<Part> Shaped(Draft draft, TableLook look, string shape)
    {
        var forms = new FormDraw(draft, look);
        return shape switch
        {
            "form for each action" => [.. forms.Forms(Chosen("form: two abreast", 35))],
            "form with a table in it" =>
            [
                .. forms.FormsWithTables(format.Name == "docx" && Chosen("form: nested table", 85)),
            ],
            "lines of labels" => [.. Lines(forms)],
            "table on its side" => [.. forms.OnItsSide()],
            _ => format.Name == "xlsx"
                ? [.. new SheetDraw(dice, draft, look, _features).Parts()]
                : [.. new TableDraw(draft, look).Parts()],
        };
    }

    private IEnumerable<Part> Lines(FormDraw forms)
    {
        var one = dice.Chance(12);
        var labels = dice.One([LabelLook.Colon, LabelLook.Colon, LabelLook.Dash, LabelLook.Tab, LabelLook.Alone]);
        _features.Add($"labels: {(one ? "several in a line" : labels.ToString().ToLowerInvariant())}");
        return forms.Lines(labels, dice.Chance(70), one);
    }

    private bool Chosen(string feature, int percent)
    {
        if (!dice.Chance(percent))
        {
            return false;
        }

        _features.Add(feature);
        return true;
    }

    private List<Part> WithKey(List<Part> parts, RatingStyle ratings)
    {
        _features.Add($"rating: {ratings.Name}");
        if (ratings.Ratings.Count == 0)
        {
            return parts;
        }

        var manner = dice.One(["table", "sentence", "lines"]);
        var place = format.Name is "csv" or "txt tabs"
            ? "none"
            : dice.Weighed(
                (32, "before"),
                (26, "after"),
                (format.Name == "xlsx" ? 30 : 0, "other sheet"),
                (42, "none")
            );
        _features.Add($"key: {place}");
        _features.AddRange(place == "none" ? [] : [$"key: as {manner}"]);
        var key = place == "none" ? [] : around.Key(ratings, manner, format.Rulings);
        return place switch
        {
            "before" => [.. key, .. parts],
            "after" => [.. parts, .. key],
            "other sheet" => [.. parts, new PartSheet("Key"), .. key],
            _ => parts,
        };
    }
}

using CsCheck;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Intake;

/// <summary>
/// Every non-blank character inside a plan's table ends in exactly one field, in a block's heading, or in the list of
/// unplaced pieces. Held over plans whose columns, rows and pages are shuffled, split, dropped, merged and fused.
/// </summary>
public sealed class ConservationLaw
{
    private static readonly string[] Headings =
    [
        "Questions",
        "Agency",
        "Response",
        "Actions",
        "RAG",
        "Constraints",
        "Target Date/Evidence",
        "Lead Person",
        "Desired Outcome",
        "No.",
        "Recommendation",
        "Score",
        "Progress to date",
        "Cost",
        "Colour of the folder",
        "RAG last meeting",
    ];

    private static readonly string[] Words =
    [
        "1a. Does the Board know?",
        "Police",
        "Marrowdale Homes",
        "No response",
        "Update pending",
        "Yes.",
        "G",
        "A",
        "A A A",
        "Action complete",
        "N/A",
        "NL/AC",
        "Head of Service",
        "31/03/2027",
        "Ongoing",
        "£4,000",
        "3",
        "Ensure that every team asks the question and records the answer it was given.",
        "goes on after the page",
        "Staff are able to see drift early.",
        "R1",
        "-----",
        "●",
        "Finding 2: it came back",
        "A) One thing. B) Another thing.",
        "",
        "",
        "",
    ];

    private static readonly string[] Lines =
    [
        "",
        "",
        "Police",
        "Finding 3: children are not asked",
        "Appendix 2",
        "Page 14",
        "Some words that stand between.",
    ];

    private static readonly Gen<string> Cell = Gen.OneOf(
        Gen.Int[0, Words.Length - 1].Select(i => Words[i]),
        Gen.String[Gen.Char["abc XYZ.é–1"], 0, 12]
    );

    private static readonly Gen<SourceTable> Table =
        from columns in Gen.Int[1, 10]
        from header in Gen.Shuffle(Headings, columns)
        from withHeader in Gen.Bool
        from repeat in Gen.Int[0, 6]
        from rows in Cell.Array[columns].Array[0, 9]
        from spans in Gen.Int[0, 5].Array[rows.Length]
        from struck in Gen.Bool
        select Build(columns, withHeader ? header : null, repeat, rows, spans, struck);

    private static readonly Gen<SourceMaterial> Material =
        from tables in Table.Array[1, 6]
        from between in Gen.Int[0, Lines.Length - 1].Select(i => Lines[i]).Array[tables.Length]
        select new SourceMaterial
        {
            Name = "made.txt",
            Format = "text",
            Pages = 1,
            Characters = 1,
            Elements = [.. tables.SelectMany((t, i) => Between(between[i], i).Append<SourceElement>(t))],
        };

    [Fact]
    public void No_character_of_a_plans_table_is_lost_or_placed_twice() =>
        Material.Sample(
            material =>
            {
                var reading = PlanIntake.Read(material, Shipped.Vocabulary, []);
                foreach (var plan in reading.Plans)
                {
                    ShouldHold(ReadCells(plan), TableCells(material, plan));
                }
            },
            iter: 3000
        );

    [Fact]
    public void A_plan_that_shifted_cells_lost_columns_and_cut_pages_have_damaged_loses_nothing_either() =>
        DamagedPlan.Any.Sample(LosesNothing, iter: 2000);

    /// <summary>An agency's cell stood on one row, and was left out of another whose cells were moved.</summary>
    [Fact]
    public void A_cell_that_one_row_has_and_another_leaves_out_is_not_left_out() =>
        DamagedPlan.Any.Sample(LosesNothing, seed: "dIjO2JJplQ67", iter: 1);

    /// <summary>The heading "Agency", which no cell of the paper has, stood in an unfolded table below the plan's heading.</summary>
    [Fact]
    public void A_heading_that_was_supplied_is_no_words_of_a_row() =>
        DamagedPlan.Any.Sample(LosesNothing, seed: "fAjPDmTtv7i1", iter: 1);

    private static void LosesNothing(SourceMaterial material)
    {
        var plans = PlanIntake.Read(material, Shipped.Vocabulary, []).Plans;
        plans.ShouldNotBeEmpty();
        foreach (var plan in plans)
        {
            ShouldHold(ReadCells(plan), TableCells(material, plan));
        }
    }

    [Fact]
    public void A_plan_with_a_column_for_each_agency_or_with_ratings_and_words_in_one_cell_loses_nothing_either() =>
        Gen.Select(Cell.Array[4].Array[1, 8], Gen.Bool)
            .Sample(
                (rows, matrix) =>
                {
                    string[] headings = matrix
                        ? ["Recommendation", "Police", "Health", "Probation"]
                        : ["Recommendation", "Action", "Lead", "Progress (BRAG)"];
                    var material = Made.Of(
                        Build(
                            4,
                            headings,
                            0,
                            [
                                .. rows,
                                [
                                    "Ask every child",
                                    "Officers ask at every call to a home.",
                                    "Nurses ask at each review.",
                                    "GREEN: asked in all cases",
                                ],
                            ],
                            new int[rows.Length + 1],
                            false
                        )
                    );
                    foreach (var plan in PlanIntake.Read(material, Shipped.Vocabulary, []).Plans)
                    {
                        ShouldHold(ReadCells(plan), TableCells(material, plan));
                    }
                }
            );

    [Fact]
    public void Rulings_of_a_person_lose_nothing_either() =>
        Gen.Select(
                Material,
                Gen.Int[0, 4],
                Gen.Int[0, 9],
                Gen.Int[0, 4]
                    .Select(i =>
                        i == 4 ? (Field?)null : new[] { Field.Action, Field.Agency, Field.Rating, Field.Question }[i]
                    )
            )
            .Sample(
                (material, block, column, field) =>
                {
                    foreach (var plan in PlanIntake.Read(material, Shipped.Vocabulary, []).Plans)
                    {
                        var ruled = PlanIntake
                            .Read(material, Shipped.Vocabulary, [new(plan.Index, block, column, field)])
                            .Plans[plan.Index];
                        ShouldHold(ReadCells(ruled), TableCells(material, ruled));
                    }
                },
                iter: 1000
            );

    [Fact]
    public void The_same_material_always_gives_the_same_row_ids() =>
        Material.Sample(
            material =>
                PlanIntake
                    .Read(material, Shipped.Vocabulary, [])
                    .Plans.SelectMany(p => p.Rows)
                    .Select(r => r.Key)
                    .ShouldBe(
                        PlanIntake
                            .Read(material, Shipped.Vocabulary, [])
                            .Plans.SelectMany(p => p.Rows)
                            .Select(r => r.Key)
                    ),
            iter: 300
        );

    /// <summary>
    /// Held by words that stand nowhere else: each ends in a plan or in the list of what stands beside the plans, whatever
    /// its table was taken for.
    /// </summary>
    [Fact]
    public void No_words_of_any_table_or_of_a_plans_page_are_passed_over_in_silence() =>
        Material
            .Select(Marked)
            .Sample(
                material =>
                {
                    var reading = PlanIntake.Read(material, Shipped.Vocabulary, []);
                    var told = string.Join('\n', ReadTexts(reading))
                        .Split(' ', '\n', '|')
                        .ToHashSet(StringComparer.Ordinal);
                    material
                        .Elements.SelectMany(e =>
                            e switch
                            {
                                SourceTable table => table.Rows.SelectMany(r => r.Cells).Select(c => c.Text),
                                SourceText text when reading.Plans.Count > 0 => [text.Text],
                                _ => [],
                            }
                        )
                        .SelectMany(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                        .Where(w => w.StartsWith(Mark, StringComparison.Ordinal) && !told.Contains(w))
                        .ShouldBeEmpty();
                },
                iter: 2000
            );

    private const string Mark = "zq";

    /// <summary>With a word of its own at the end of each text of several words and of each line.</summary>
    private static SourceMaterial Marked(SourceMaterial material)
    {
        var n = 0;
        return material with
        {
            Elements =
            [
                .. material.Elements.Select(e =>
                    e switch
                    {
                        SourceTable table => table with
                        {
                            Rows =
                            [
                                .. table.Rows.Select(r =>
                                    r with
                                    {
                                        Cells =
                                        [
                                            .. r.Cells.Select(c =>
                                                c.Text.Contains(' ', StringComparison.Ordinal) && !r.IsHeader
                                                    ? c with
                                                    {
                                                        Text = $"{c.Text} {Mark}{n++}",
                                                    }
                                                    : c
                                            ),
                                        ],
                                    }
                                ),
                            ],
                        },
                        SourceText text => text with { Text = $"{text.Text} {Mark}{n++}" },
                        _ => e,
                    }
                ),
            ],
        };
    }

    private static IEnumerable<string> ReadTexts(PackReading reading) =>
        reading
            .Plans.SelectMany(p =>
                p.Rows.SelectMany(r => r.Words.Values.Concat(r.Named.Select(x => x.Words)))
                    .SelectMany(w => w.Pieces)
                    .Concat(p.Headings)
                    .Select(x => x.Text)
                    .Concat(p.Unplaced.Select(u => u.Text))
            )
            .Concat(reading.Beside.Select(b => b.Words));

    /// <summary>
    /// By cell, all that the reading says came from it. Pieces are the same object wherever they are inherited; each
    /// counts once.
    /// </summary>
    private static SortedDictionary<string, string> ReadCells(PlanReading plan) =>
        ByCell(
            plan.Rows.SelectMany(r => r.Words.Values.Concat(r.Named.Select(n => n.Words)))
                .SelectMany(f => f.Pieces)
                .Where(p => p.Place.Cell is not null)
                .Distinct(ReferenceEqualityComparer.Instance)
                .Cast<SourcePiece>()
                .Select(p => (p.Place, p.Text))
                .Concat(plan.Unplaced.Select(u => (u.Place, u.Text)))
                .Concat(plan.Headings.Select(h => (h.Place, h.Text)))
        );

    /// <summary>By cell, the ink of the plan's tables.</summary>
    private static SortedDictionary<string, string> TableCells(SourceMaterial material, PlanReading plan)
    {
        var own = plan.Tables.ToHashSet();
        return ByCell(
            material
                .Elements.OfType<SourceTable>()
                .Where(t => own.Contains(t.Place))
                .SelectMany(t => t.Rows)
                .SelectMany(r => r.Cells)
                .Select(c => (c.Place, c.Text))
        );
    }

    /// <summary>Of each cell all non-blank characters, sorted: what is conserved.</summary>
    private static SortedDictionary<string, string> ByCell(IEnumerable<(SourcePlace Place, string Text)> texts)
    {
        var cells = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in texts.GroupBy(t => t.Place.Cell ?? "no cell"))
        {
            var ink = string.Concat(cell.Select(t => t.Text)).Where(c => !char.IsWhiteSpace(c)).Order().ToArray();
            if (ink.Length > 0)
            {
                cells[cell.Key] = new string(ink);
            }
        }

        return cells;
    }

    private static void ShouldHold(SortedDictionary<string, string> read, SortedDictionary<string, string> there)
    {
        var wrong = read
            .Keys.Union(there.Keys)
            .Where(k => read.GetValueOrDefault(k) != there.GetValueOrDefault(k))
            .Select(k =>
                $"{k}: the table has '{there.GetValueOrDefault(k)}', the reading '{read.GetValueOrDefault(k)}'"
            )
            .ToList();
        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<SourceElement> Between(string words, int i) =>
        words.Length == 0
            ? []
            :
            [
                new SourceText(
                    words == "Police" ? TextKind.Heading : TextKind.Paragraph,
                    words,
                    2,
                    new SourcePlace(1, 1000 * i)
                ),
            ];

    private static int _table;

    private static SourceTable Build(
        int columns,
        string[]? header,
        int repeat,
        string[][] cells,
        int[] spans,
        bool struck
    )
    {
        var table = Interlocked.Increment(ref _table);
        var rows = new List<SourceRow>();
        if (header is not null)
        {
            rows.Add(RowOf(table, rows.Count, header, 0, false));
        }

        for (var r = 0; r < cells.Length; r++)
        {
            if (header is not null && repeat > 0 && r == repeat)
            {
                rows.Add(RowOf(table, rows.Count, header, 0, false) with { IsHeader = true });
            }

            rows.Add(RowOf(table, rows.Count, cells[r], spans[r], struck && r == 0));
        }

        return new SourceTable(rows, columns, new SourcePlace(1, table * 100));
    }

    /// <summary>A row whose first cell may reach over others, as merged cells do.</summary>
    private static SourceRow RowOf(int table, int row, string[] texts, int span, bool struck)
    {
        var first = Math.Clamp(span, 1, texts.Length);
        var cells = new List<SourceCell>();
        for (var c = 0; c < texts.Length; c += c == 0 ? first : 1)
        {
            cells.Add(
                new SourceCell(texts[c], c, new SourcePlace(1, (table * 100) + row, $"T{table}R{row}C{c}"))
                {
                    ColumnSpan = c == 0 ? first : 1,
                    Struck = struck,
                }
            );
        }

        return new SourceRow(cells, new SourcePlace(1, (table * 100) + row));
    }
}

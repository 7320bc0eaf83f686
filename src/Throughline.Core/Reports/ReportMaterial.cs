using Throughline.Core.Figures;
using Throughline.Core.Questions;
using Throughline.Domain.Challenge.Measures;
using Throughline.Domain.Challenge.Memory;
using Throughline.Domain.Figures;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Reports;
using Throughline.Domain.Rules;

namespace Throughline.Core.Reports;

/// <summary>A report's words as the checks of papers read them: each piece stands on a line of its own.</summary>
internal sealed class ReportMaterial
{
    private readonly ReportView _view;
    private readonly List<SourceElement> _typed = [];
    private readonly List<SourceElement> _all = [];

    /// <summary>The part of each line, and its words as typed; null for what the product put in.</summary>
    private readonly List<(string Key, string? Raw)> _lines = [];

    public ReportMaterial(ReportView view, ReportContent content)
    {
        _view = view;
        foreach (var part in view.Parts.Where(p => !p.IsEmpty && p.Asked.Kind != ReportPartKind.Front))
        {
            var title = Line(part.Part.Key, null);
            Put(new SourceText(TextKind.Heading, part.Asked.Title, 1, title) { Bold = true });
            foreach (var piece in PartWords.Of(part.Part.Words, part.Asked.Kind == ReportPartKind.Papers))
            {
                Add(part.Part.Key, piece, content);
            }
        }
    }

    /// <summary>What figures, plans typed into it, and earlier reviews ask of the report.</summary>
    public IEnumerable<ReportFinding> Ask(Lexicon lexicon, RecommendationMemory? memory) =>
        FigureCheck
            .Of(Material(_all), lexicon)
            .Where(f => f.Confidence != Confidence.Low)
            .Select(Of)
            .OfType<ReportFinding>()
            .Concat(Plans(lexicon, memory))
            .Concat(Recommendations(lexicon, memory));

    private ReportFinding? Of(FigureFinding f)
    {
        if (At(f.Place.Line) is not var (key, raw) || raw is null)
        {
            return null;
        }

        return new(f.Rule, key, f.Quote, f.Kind.Label(), $"It says {f.Stated}; {f.Computation}")
        {
            Mend = MendOf(f, raw),
        };
    }

    /// <summary>Only where the figure stands once in its piece, and what it would be is a figure, too.</summary>
    private static ReportMend? MendOf(FigureFinding f, string raw)
    {
        var at = raw.IndexOf(f.Stated, StringComparison.Ordinal);
        return
            f.Stated.Length > 0
            && at >= 0
            && raw.IndexOf(f.Stated, at + 1, StringComparison.Ordinal) < 0
            && f.Expected.Any(char.IsDigit)
            && f.Expected.All(c => char.IsDigit(c) || c is '.' or ',' or '%' or '£')
            ? new(raw, raw[..at] + f.Expected + raw[(at + f.Stated.Length)..], $"Put {f.Expected} for {f.Stated}")
            : null;
    }

    /// <summary>A plan that somebody typed as a table is asked what every plan of a paper is asked.</summary>
    private IEnumerable<ReportFinding> Plans(Lexicon lexicon, RecommendationMemory? memory)
    {
        if (!_typed.OfType<SourceTable>().Any())
        {
            return [];
        }

        var pack = PlanIntake.Read(Material(_typed), lexicon.Vocabulary, []);
        return PackCheck
            .Of(pack, PaperChecks.None, memory, lexicon)
            .Plans.SelectMany(p => p.Raised)
            .Select(r => (Raised: r, At: At(r.Chief.Place?.Line)))
            .Where(r => r.At is not null)
            .Select(r => new ReportFinding(
                r.Raised.Rule.Id,
                r.At!.Value.Key,
                r.Raised.Chief.Quote,
                "A question",
                $"{r.Raised.Why} {r.Raised.Question}"
            ));
    }

    /// <summary>Whether a recommendation was made before or contradicts another, and whether it names something to do.</summary>
    private IEnumerable<ReportFinding> Recommendations(Lexicon lexicon, RecommendationMemory? memory)
    {
        var part = _view.Parts.FirstOrDefault(p => p.Asked.Kind == ReportPartKind.Recommendations);
        var recommended = part is null
            ? []
            : PartWords.Of(part.Part.Words).SelectMany(TemplateCheck.Recommendations).ToList();
        if (recommended.Count == 0)
        {
            return [];
        }

        var before = memory is null
            ? []
            : MemoryScrutineer
                .Ask(NewRecommendation.Of(PlanOf(recommended, Field.Recommendation)), memory, lexicon)
                .Select(r => new ReportFinding(
                    r.Rule.Id,
                    part!.Part.Key,
                    r.Chief.Quote,
                    "Recommended before",
                    $"{r.Why} {r.Question}"
                ));
        var rule = new AnActionIsSmart();
        var plan = PlanOf(recommended, Field.Action);
        var vague = lexicon.IsOff(rule)
            ? []
            : plan
                .Rows.SelectMany(row => rule.Ask(row, plan, lexicon.Settings))
                .Select(r => new ReportFinding(
                    rule.Id,
                    part!.Part.Key,
                    r.Chief.Quote,
                    "Not specific",
                    r.Why.Replace("The action is", "The recommendation is", StringComparison.Ordinal)
                ));
        return before.Concat(vague);
    }

    private PlanVersion PlanOf(List<string> recommended, Field field) =>
        new()
        {
            Title = _view.Report.Title,
            AsAt = _view.Meeting.Day,
            Columns = new HashSet<Field> { field },
            Rows =
            [
                .. recommended.Select(
                    (r, i) => new PlanRow { Key = $"r{i + 1}", Words = WordsByField.None.With(field, r) }
                ),
            ],
        };

    private SourceMaterial Material(List<SourceElement> elements) =>
        new()
        {
            Name = _view.Report.Title,
            Format = "report",
            Pages = 1,
            Characters = elements.OfType<SourceText>().Sum(e => (long)e.Text.Length),
            Elements = elements,
        };

    private void Add(string key, WordsPiece piece, ReportContent content)
    {
        switch (piece)
        {
            case WordsHeading h:
                Put(new SourceText(TextKind.Heading, h.Text, 2, Line(key, h.Raw)) { Bold = true });
                break;
            case WordsParagraph p:
                Put(new SourceText(TextKind.Paragraph, p.Text, 0, Line(key, p.Raw)));
                break;
            case WordsList l:
                foreach (var (entry, raw) in l.Entries.Zip(l.Raw.Split('\n')))
                {
                    Put(new SourceText(TextKind.ListItem, entry, 1, Line(key, raw)));
                }

                break;
            case WordsTable t:
                Put(TableOf(t.Rows, row => Line(key, t.Raw.Split('\n')[row])));
                break;
            case WordsMarker m when content.Live.FirstOrDefault(f => f.Key == m.Marker.Key) is { } live:
                _all.Add(new SourceText(TextKind.Paragraph, live.Sentence, 0, Line(key, null)));
                if (live.Headings.Count > 0)
                {
                    _all.Add(TableOf([live.Headings, .. live.Rows], _ => Line(key, null)));
                }

                break;
        }
    }

    private static SourceTable TableOf(IReadOnlyList<IReadOnlyList<string>> rows, Func<int, SourcePlace> line)
    {
        var made = rows.Select(
                (cells, i) =>
                {
                    var place = line(i);
                    return new SourceRow([.. cells.Select((c, column) => new SourceCell(c, column, place))], place)
                    {
                        IsHeader = i == 0,
                    };
                }
            )
            .ToList();
        return new(made, rows.Max(r => r.Count), made[0].Place);
    }

    private void Put(SourceElement element)
    {
        _typed.Add(element);
        _all.Add(element);
    }

    private SourcePlace Line(string key, string? raw)
    {
        _lines.Add((key, raw));
        return new(1, _lines.Count);
    }

    private (string Key, string? Raw)? At(int? line) =>
        line is { } n && n >= 1 && n <= _lines.Count ? _lines[n - 1] : null;
}

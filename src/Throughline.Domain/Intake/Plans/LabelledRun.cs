using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>Labelled lines that belong to one plan: its parts, each a record of labels and words.</summary>
internal sealed class LabelledRun
{
    /// <summary>
    /// Lines without a label that may follow one before the next: the further paragraphs of an update. More are prose.
    /// </summary>
    private const int MostLinesBetween = 4;

    private readonly PlanBoundary _boundary;
    private readonly HashSet<string> _labels;
    private readonly LabelOrder _order;
    private readonly List<LabelledPart> _parts = [];
    private readonly List<LabelledLine> _waiting = [];
    private LabelledPart? _part;

    private LabelledRun(PlanBoundary boundary, HashSet<string> labels, LabelOrder order) =>
        (_boundary, _labels, _order) = (boundary, labels, order);

    /// <summary>How many parts it has.</summary>
    public int Parts => _parts.Count(p => p.Entries.Count > 0);

    /// <summary>How many labels two of its parts or more have, and of how many of these the meaning is known.</summary>
    public (int All, int Known) Shared
    {
        get
        {
            var shared = _parts
                .SelectMany(p => p.Labels.DistinctBy(l => Fold.Words(l.Label!)))
                .GroupBy(l => Fold.Words(l.Label!))
                .Where(g => g.Count() >= 2)
                .ToList();
            return (shared.Count, shared.Count(g => g.Any(l => l.Meaning is not null)));
        }
    }

    /// <summary>Every line that its table takes in.</summary>
    public IEnumerable<SourceText> Sources => _parts.SelectMany(p => p.Sources);

    /// <summary>The runs within lines that no table parts, in their order.</summary>
    public static IEnumerable<LabelledRun> In(List<LabelledLine> lines, PlanBoundary boundary)
    {
        // A label of unknown meaning that comes once is the beginning of a sentence: "Note: …".
        var labels = lines
            .Where(l => l.Label is not null)
            .GroupBy(l => Fold.Words(l.Label!))
            .Where(g => g.Any(l => l.Meaning is not null && !IsTitle(l, boundary)) || g.Count() >= 2)
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        var order = LabelOrder.Of(
            lines.Where(l => l.Label is not null).Select(l => Fold.Words(l.Label!)).Where(labels.Contains)
        );
        var run = new LabelledRun(boundary, labels, order);
        foreach (var line in lines)
        {
            if (!run.Take(line))
            {
                run.EndPart();
                yield return run;
                run = new LabelledRun(boundary, labels, order);
                _ = run.Take(line);
            }
        }

        run.EndPart();
        yield return run;
    }

    /// <summary>"Scrutiny recommendations: progress report" as a heading is a title, however its first words read.</summary>
    private static bool IsTitle(LabelledLine line, PlanBoundary boundary) =>
        line.Number is null
        && Fold.HasInk(line.Words)
        && (line.Source.Kind == TextKind.Heading || boundary.IsPlanTitle(Fold.Words(line.Label!)));

    public SourceTable Table()
    {
        var table = new RecordTable();
        if (_parts.Exists(p => p.Number is not null))
        {
            table.ColumnOf(LabelledPart.NumberHeading(_parts[0].Place));
        }

        // What governs stands before what is done, as in a plan's table.
        foreach (var opener in _parts.Select(p => p.OpenerLabel).OfType<SourceCell>())
        {
            table.ColumnOf(opener);
        }

        foreach (var part in _parts)
        {
            part.AddTo(table);
        }

        var place = _parts[0].Sources.First().Place;
        return new SourceTable(table.Rows(place), table.Columns, place);
    }

    /// <returns>False when the line is none of this plan's: the run ends before it.</returns>
    private bool Take(LabelledLine line)
    {
        if (Opener(line))
        {
            Settle();
            EndPart();
            _part = new LabelledPart(line, IsBanner(line));
            return true;
        }

        if (line.Label is not null && _labels.Contains(Fold.Words(line.Label)))
        {
            Settle();
            if (_part is null || _part.Has(line) || _part.Last is { } last && _order.Begins(last, line.Label))
            {
                EndPart();
                _part = new LabelledPart();
            }

            _part.Add(line);
            return true;
        }

        return TakeWords(line);
    }

    private bool TakeWords(LabelledLine line)
    {
        if (_part is null)
        {
            return _parts.Count == 0;
        }

        if (_part.Wants(line) && !_waiting.Exists(IsHeading))
        {
            Settle();
            _part.AddWords(line);
            return true;
        }

        if (IsHeading(line))
        {
            // Perhaps an agency or a section over the parts to come: known when one comes.
            _waiting.Add(line);
            return _waiting.Count <= 2;
        }

        _waiting.Add(line);
        return _waiting.Count <= MostLinesBetween;
    }

    /// <summary>What waited stood between two of the plan's lines: words of the value before, or a heading of what follows.</summary>
    private void Settle()
    {
        foreach (var line in _waiting)
        {
            if (IsHeading(line) || _part is null)
            {
                EndPart();
                _parts.Add(new LabelledPart(line, banner: true));
            }
            else
            {
                _part.AddWords(line);
            }
        }

        _waiting.Clear();
    }

    private void EndPart()
    {
        if (_part is not null)
        {
            _parts.Add(_part);
        }

        _part = null;
    }

    private static bool IsHeading(LabelledLine line) =>
        line.Source.Kind == TextKind.Heading || (line.Source.Bold && line.Source.Kind != TextKind.ListItem);

    private bool Opener(LabelledLine line) =>
        line.Source.Text.Length <= 400
        && (
            line.Opens && line.Meaning is { } m && (m.Governs() || m is Field.Action or Field.Number) || IsBanner(line)
        );

    private bool IsBanner(LabelledLine line) =>
        _boundary.IsFindingLine(line.Source.Text) || _boundary.IsSectionLine(line.Source.Text);
}

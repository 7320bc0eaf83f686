using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>One record of a plan without a table: what opens it, and its labels with their words.</summary>
internal sealed class LabelledPart
{
    /// <summary>Lines that say what a heading such as "Recommendation 3" asks; more are a chapter.</summary>
    private const int MostOpeningLines = 6;

    private readonly LabelledLine? _opener;
    private readonly bool _banner;
    private readonly List<LabelledLine> _openingWords = [];
    private readonly List<Entry> _entries = [];

    public LabelledPart() { }

    /// <param name="opener">The heading over the part.</param>
    /// <param name="banner">True when its whole line is a finding, a section or an agency; else it is number and words.</param>
    public LabelledPart(LabelledLine opener, bool banner)
    {
        (_opener, _banner) = (opener, banner);
        _openerLabel = banner ? null : LabelOf(opener);
    }

    private readonly SourceCell? _openerLabel;

    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>All its labels: the opener's too, where that says what is done.</summary>
    public IEnumerable<LabelledLine> Labels =>
        _entries
            .Select(e => e.Label)
            .Concat(_opener is { Meaning: Field.Action } && !_banner && _entries.Count > 0 ? [_opener] : []);

    /// <summary>The column of what the heading asks ("Recommendation"); null without one.</summary>
    public SourceCell? OpenerLabel => _openerLabel;

    public string? Number => _banner ? null : _opener?.Number;

    public SourcePlace Place => Sources.First().Place;

    /// <summary>Every line that it takes in.</summary>
    public IEnumerable<SourceText> Sources =>
        (_opener is null ? [] : _openingWords.Prepend(_opener))
            .Concat(_entries.SelectMany(e => e.Words.Prepend(e.Label)))
            .Select(l => l.Source);

    /// <summary>Its last label so far; null before the first.</summary>
    public string? Last => _entries.Count == 0 ? null : _entries[^1].Label.Label;

    public bool Has(LabelledLine label) => _entries.Exists(e => Fold.Words(e.Label.Label!) == Fold.Words(label.Label!));

    public void Add(LabelledLine label) => _entries.Add(new(label, []));

    /// <summary>True when a line without label surely belongs to it: its heading or its last label waits for words.</summary>
    public bool Wants(LabelledLine line)
    {
        if (_entries.Count == 0)
        {
            return _opener is not null
                && _openingWords.Count < MostOpeningLines
                && line.Source.Kind != TextKind.Heading;
        }

        var last = _entries[^1];
        return (last.Label.Words.Length == 0 && last.Words.Count == 0)
            || line.Source.Kind == TextKind.ListItem
            || line.Words is [var first, ..] && char.IsLower(first);
    }

    public void AddWords(LabelledLine line)
    {
        if (_entries.Count == 0)
        {
            _openingWords.Add(line);
        }
        else
        {
            _entries[^1].Words.Add(line);
        }
    }

    public void AddTo(RecordTable table)
    {
        if (_banner)
        {
            table.AddBanner(Joined([Cell(_opener!.Source.Text, _opener), .. Words(_openingWords)]));
        }

        var record = new List<(SourceCell, SourceCell?)>();
        if (!_banner && _opener is not null)
        {
            if (Number is { } number)
            {
                record.Add((NumberHeading(_opener.Source.Place), Cell(number, _opener)));
            }

            var words = Words([_opener, .. _openingWords]);
            record.Add((_openerLabel!, words.Count == 0 ? null : Joined(words)));
        }

        foreach (var entry in _entries)
        {
            var words = Words([entry.Label, .. entry.Words]);
            record.Add((LabelOf(entry.Label), words.Count == 0 ? null : Joined(words)));
        }

        if (record.Count > 0)
        {
            table.Add(record, Place);
        }
    }

    /// <summary>The paper has no heading over its numbers: they stand within "Recommendation 3".</summary>
    /// <param name="of">What is numbered, where the actions have numbers of their own; null for the actions' own number.</param>
    public static SourceCell NumberHeading(SourcePlace place, string? of = null) =>
        new(of is null ? "No." : $"{of} no.", 0, place) { Supplied = true };

    private static List<SourceCell> Words(IEnumerable<LabelledLine> lines) =>
        [.. lines.Where(l => Fold.HasInk(l.Words)).Select(l => Cell(l.Words, l))];

    private static SourceCell Joined(List<SourceCell> lines) =>
        lines.Count == 1
            ? lines[0]
            : lines[0] with
            {
                Text = lines.Skip(1).Aggregate(lines[0].Text, (text, l) => Continued.By(text, l.Text)),
                Parts = lines,
            };

    private static SourceCell LabelOf(LabelledLine line) =>
        Cell(line.Label!, line) with
        {
            Supplied = line.Supplied,
            Doubt = null,
        };

    private static SourceCell Cell(string text, LabelledLine line) =>
        new(text, 0, line.Source.Place) { Bold = line.Source.Bold, Doubt = line.Doubt };

    internal sealed record Entry(LabelledLine Label, List<LabelledLine> Words);
}

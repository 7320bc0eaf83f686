using Throughline.Domain.Calendar;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Rows;

/// <summary>A row while it is being read: its pieces by field, what it inherits, what is doubtful.</summary>
internal sealed class RowBuilder(string id, int block, SourcePlace place)
{
    /// <summary>Fields of a usual row, so that its lists need not grow.</summary>
    private const int UsualFields = 11;

    private readonly Dictionary<Field, List<SourcePiece>> _own = new(UsualFields);
    private readonly Dictionary<Field, FieldWords> _inherited = [];
    private readonly Dictionary<Field, string> _derived = [];
    private readonly List<Doubt> _doubts = [];
    private readonly List<(string Name, List<SourcePiece> Pieces)> _named = [];

    public string? Rating { get; set; }
    public Colour? RatingColour { get; set; }
    public bool Withdrawn { get; set; }

    public bool Has(Field field) => _own.ContainsKey(field);

    public bool HasOrInherits(Field field) => Has(field) || _inherited.ContainsKey(field);

    public IEnumerable<Field> OwnFields => _own.Keys;

    public string TextOf(Field field) =>
        _own.TryGetValue(field, out var pieces) ? Join(pieces)
        : _inherited.TryGetValue(field, out var i) ? i.Text
        : "";

    public IReadOnlyList<SourcePiece> PiecesOf(Field field) => _own.TryGetValue(field, out var pieces) ? pieces : [];

    public void Add(Field field, SourcePiece piece)
    {
        if (_own.TryGetValue(field, out var pieces))
        {
            pieces.Add(piece);
        }
        else
        {
            _own[field] = [piece];
        }
    }

    /// <summary>Words of a column that is no field of all plans.</summary>
    /// <param name="name">Its heading; columns of one heading are one.</param>
    public void AddNamed(string name, SourcePiece piece)
    {
        var at = _named.FindIndex(n => NamedColumns.AreOne(n.Name, name));
        if (at < 0)
        {
            _named.Add((NamedColumns.Plain(name), [piece]));
        }
        else
        {
            _named[at].Pieces.Add(piece);
        }
    }

    public void Inherit(Field field, FieldWords above) => _inherited[field] = above with { Inherited = true };

    /// <summary>A value that repeats part of another field, such as the "1a" that opens a question.</summary>
    public void Derive(Field field, string text) => _derived[field] = text;

    public void Doubt(Field? field, string why)
    {
        if (!_doubts.Exists(d => d.Field == field && d.Why == why))
        {
            _doubts.Add(new(field, why));
        }
    }

    public RowReading Build(QuarterYear quarters)
    {
        var words = new Dictionary<Field, FieldWords>(_inherited.Count + _own.Count + _derived.Count);
        foreach (var (field, above) in _inherited)
        {
            words[field] = above;
        }

        foreach (var (field, pieces) in _own)
        {
            words[field] = new FieldWords(Join(pieces), pieces);
        }

        foreach (var (field, text) in _derived)
        {
            words.TryAdd(field, FieldWords.Of(text));
        }

        if (
            words.TryGetValue(Field.Target, out var target)
            && UnclearTarget.WhyNotCertain(target.Text, quarters) is { } why
        )
        {
            Doubt(Field.Target, why);
        }

        return new RowReading
        {
            Key = id,
            Block = block,
            Place = place,
            Words = WordsByField.Of(words),
            Named = [.. _named.Select(n => new NamedWords(n.Name, new FieldWords(Join(n.Pieces), n.Pieces)))],
            RatingCode = Rating,
            RatingColour = RatingColour,
            Withdrawn = Withdrawn,
            Uncertain = _doubts,
        };
    }

    private static string Join(List<SourcePiece> pieces) =>
        pieces.Count == 1
            ? pieces[0].Text
            : pieces.Skip(1).Aggregate(pieces[0].Text, (text, p) => Continued.By(text, p.Text));
}

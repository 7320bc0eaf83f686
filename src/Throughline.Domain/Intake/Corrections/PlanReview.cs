using Throughline.Domain.Intake.Rows;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Corrections;

/// <summary>
/// Applies a person's edits, in order, to a reading. Pure: the same reading and edits always give the same plan.
/// </summary>
public sealed class PlanReview
{
    private readonly List<MutableRow> _rows;
    private readonly Dictionary<int, UnplacedPiece> _unplaced;
    private string _title;

    private PlanReview(PlanReading reading)
    {
        _title = reading.Title;
        _rows = reading.Rows.Select(r => new MutableRow(r)).ToList();
        _unplaced = reading.Unplaced.Select((u, i) => (u, i)).ToDictionary(x => x.i, x => x.u);
    }

    /// <summary>
    /// The plan as it stands after the edits; those that no longer apply are told, never dropped silently.
    /// </summary>
    public static ReviewedPlan Apply(PlanReading reading, IEnumerable<ReviewEdit> edits)
    {
        var review = new PlanReview(reading);
        var stale = new List<string>();
        foreach (var edit in edits)
        {
            try
            {
                review.Make(edit);
            }
            catch (IllegalEditException e)
            {
                stale.Add(e.Message);
            }
        }

        return review.Build(stale);
    }

    /// <summary>Tries an edit on top of others.</summary>
    /// <exception cref="IllegalEditException">It cannot be made; the message says why.</exception>
    public static void Check(PlanReading reading, IEnumerable<ReviewEdit> before, ReviewEdit edit)
    {
        var review = new PlanReview(reading);
        foreach (var earlier in before)
        {
            try
            {
                review.Make(earlier);
            }
            catch (IllegalEditException)
            {
                // An earlier edit that no longer applies does not stand in the way of a new one.
            }
        }

        review.Make(edit);
    }

    private void Make(ReviewEdit edit)
    {
        switch (edit)
        {
            case SetField set:
                Row(set.Row).Set(set.Field, set.Text.Trim());
                break;
            case LeaveOut leave:
                Row(leave.Row).LeaveOut(leave.Reason);
                break;
            case Restore restore:
                Row(restore.Row).Restore();
                break;
            case MergeInto merge:
                Merge(merge);
                break;
            case SplitAt split:
                Split(split);
                break;
            case PlacePiece place:
                Place(place);
                break;
            case Confirm confirm:
                Row(confirm.Row).Confirm(confirm.Field);
                break;
            case SetTitle title:
                _title =
                    title.Title.Trim().Length > 0
                        ? title.Title.Trim()
                        : throw new IllegalEditException("Give the plan a title.");
                break;
            default:
                throw new IllegalEditException("This kind of change is not known.");
        }
    }

    private void Merge(MergeInto merge)
    {
        if (merge.Row == merge.Into)
        {
            throw new IllegalEditException("A row cannot be merged with itself.");
        }

        var row = Row(merge.Row);
        Row(merge.Into).TakeOver(row);
        _rows.Remove(row);
    }

    private void Split(SplitAt split)
    {
        var row = Row(split.Row);
        var number = _rows.Count(r => r.Id.StartsWith(split.Row + "+", StringComparison.Ordinal)) + 1;
        _rows.Insert(_rows.IndexOf(row) + 1, row.Split(split.Field, split.Position, $"{split.Row}+{number}"));
    }

    private void Place(PlacePiece place)
    {
        var row = Row(place.Row);
        var at =
            _unplaced.GetValueOrDefault(place.Piece)?.Text == place.Words
                ? place.Piece
                : _unplaced.Where(u => u.Value.Text == place.Words).Select(u => u.Key).DefaultIfEmpty(-1).Min();
        if (!_unplaced.Remove(at, out var piece))
        {
            throw new IllegalEditException(
                "Words that were put into a row by hand are no longer among the words without a field; look whether "
                    + "they stand where they should."
            );
        }

        row.Add(place.Field, new SourcePiece(piece.Text, piece.Place));
    }

    private MutableRow Row(string id) =>
        _rows.Find(r => r.Id == id)
        ?? throw new IllegalEditException("The row that was changed is no longer in the reading.");

    private ReviewedPlan Build(List<string> stale) =>
        new()
        {
            Title = _title,
            Rows = _rows.ConvertAll(r => r.Build()),
            Unplaced = [.. _unplaced.OrderBy(u => u.Key).Select(u => new ReviewedPiece(u.Key, u.Value))],
            NoLongerApply = stale,
        };

    private sealed class MutableRow(RowReading reading)
    {
        private readonly Dictionary<Field, ReviewedField> _fields = reading.Fields.ToDictionary(
            f => f.Key,
            f => new ReviewedField(f.Value.Text, null, f.Value.Pieces, f.Value.Inherited)
        );
        private readonly List<Doubt> _doubts = [.. reading.Uncertain];
        private string? _rating = reading.Rating;
        private string? _leftOut;

        public string Id { get; private init; } = reading.Id;

        public void Set(Field field, string text)
        {
            var old = _fields.GetValueOrDefault(field);
            _doubts.RemoveAll(d => d.Field == field);
            if (field == Field.Rating)
            {
                _rating = text.Length == 0 ? null : text;
            }

            _fields[field] = new ReviewedField(
                text,
                old?.AsRead ?? old?.Text ?? "",
                old?.Pieces ?? [],
                Inherited: false
            );
        }

        public void Add(Field field, SourcePiece piece)
        {
            var old = _fields.GetValueOrDefault(field) ?? new ReviewedField("", "", [], false);
            _fields[field] = new ReviewedField(
                Joined(old.Text, piece.Text),
                old.AsRead ?? old.Text,
                [.. old.Pieces, piece],
                false
            );
        }

        public void LeaveOut(string reason)
        {
            if (string.IsNullOrWhiteSpace(reason))
            {
                throw new IllegalEditException("Say why the row is left out.");
            }

            _leftOut = reason.Trim();
        }

        public void Restore() =>
            _leftOut = _leftOut is null ? throw new IllegalEditException("The row was not left out.") : null;

        public void Confirm(Field? field)
        {
            if (_doubts.RemoveAll(d => d.Field == field) == 0)
            {
                throw new IllegalEditException("Nothing here is uncertain any more.");
            }
        }

        public void TakeOver(MutableRow other)
        {
            foreach (var (field, value) in other._fields)
            {
                var mine = _fields.GetValueOrDefault(field);
                if (value.Inherited)
                {
                    continue;
                }

                _fields[field] = mine is null
                    ? value with
                    {
                        AsRead = value.AsRead ?? "",
                    }
                    : new ReviewedField(
                        mine.Text == value.Text ? mine.Text : Joined(mine.Text, value.Text),
                        mine.AsRead ?? mine.Text,
                        [.. mine.Pieces, .. value.Pieces],
                        false
                    );
            }

            if (_rating is not null && other._rating is not null && _rating != other._rating)
            {
                _doubts.Add(new(Field.Rating, $"The rows that were merged were rated {_rating} and {other._rating}."));
            }

            _rating ??= other._rating;
            _doubts.AddRange(other._doubts.Where(d => !_doubts.Contains(d)));
        }

        public MutableRow Split(Field field, int position, string id)
        {
            var text =
                _fields.GetValueOrDefault(field)?.Text
                ?? throw new IllegalEditException("There is nothing in this field to split.");
            if (position <= 0 || position >= text.Length)
            {
                throw new IllegalEditException("Choose a place within the words to split them.");
            }

            var old = _fields[field];
            var rest = new MutableRow(
                reading with
                {
                    Fields = new Dictionary<Field, FieldReading>(),
                    Uncertain = [],
                    Rating = null,
                }
            )
            {
                Id = id,
            };
            foreach (var (governing, value) in _fields.Where(f => f.Key.Governs()))
            {
                rest._fields[governing] = value with { Inherited = true };
            }

            rest._fields[field] = new ReviewedField(text[position..].Trim(), "", old.Pieces, false);
            _fields[field] = old with { Text = text[..position].Trim(), AsRead = old.AsRead ?? text };
            return rest;
        }

        public ReviewedRow Build() =>
            new()
            {
                Id = Id,
                Block = reading.Block,
                Place = reading.Place,
                Fields = _fields,
                Parts = ActionParts.Of(_fields.GetValueOrDefault(Field.Action)?.Text ?? ""),
                Rating = _rating,
                RatingColour = reading.RatingColour,
                Withdrawn = reading.Withdrawn,
                Uncertain = _doubts,
                LeftOutBecause = _leftOut,
            };

        private static string Joined(string a, string b) =>
            a.Length == 0 ? b
            : b.Length == 0 ? a
            : $"{a}\n{b}";
    }
}

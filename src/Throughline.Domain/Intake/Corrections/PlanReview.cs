using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Corrections;

/// <summary>
/// Applies a person's edits, in order, to a reading. Pure: the same reading and edits always give the same plan.
/// </summary>
public sealed class PlanReview
{
    private readonly List<RowReading> _rows;
    private readonly Dictionary<int, UnplacedPiece> _unplaced;
    private readonly PlanReading _reading;
    private string _title;
    private PaperDay? _day;

    private PlanReview(PlanReading reading)
    {
        (_reading, _title, _day) = (reading, reading.Title, PaperDay.Of(reading.Dates));
        _rows = [.. reading.Rows];
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
                Change(set.Row, r => r.Set(set.Field, set.Text.Trim()));
                break;
            case LeaveOut leave:
                Change(leave.Row, r => r.LeaveOut(leave.Reason));
                break;
            case Restore restore:
                Change(restore.Row, r => r.Restore());
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
            case SetNamed set:
                Change(set.Row, r => r.SetNamed(set.Column, set.Text.Trim()));
                break;
            case MoveNamed move:
                Change(move.Row, r => r.MoveNamed(move.Column, move.Field));
                break;
            case Confirm confirm:
                Change(confirm.Row, r => r.Confirm(confirm.Field));
                break;
            case SetTitle title:
                _title =
                    title.Title.Trim().Length > 0
                        ? title.Title.Trim()
                        : throw new IllegalEditException("Give the plan a title.");
                break;
            case SetPaperDay said:
                _day = PaperDay.Said(said.Day, _reading.Dates);
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
        Change(merge.Into, r => r.TakeOver(row));
        _rows.RemoveAll(r => r.Key == merge.Row);
    }

    private void Split(SplitAt split)
    {
        var number = _rows.Count(r => r.Key.StartsWith(split.Row + "+", StringComparison.Ordinal)) + 1;
        var (first, rest) = Row(split.Row).Split(split.Field, split.Position, $"{split.Row}+{number}");
        Change(split.Row, _ => first);
        _rows.Insert(_rows.FindIndex(r => r.Key == split.Row) + 1, rest);
    }

    private void Place(PlacePiece place)
    {
        Row(place.Row);
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

        Change(place.Row, r => r.Add(place.Field, new SourcePiece(piece.Text, piece.Place)));
    }

    private void Change(string key, Func<RowReading, RowReading> edit)
    {
        var row = Row(key);
        _rows[_rows.FindIndex(r => r.Key == key)] = edit(row);
    }

    private RowReading Row(string key) =>
        _rows.Find(r => r.Key == key)
        ?? throw new IllegalEditException("The row that was changed is no longer in the reading.");

    private ReviewedPlan Build(List<string> stale) =>
        new()
        {
            Title = _title,
            PaperDay = _day,
            Doubts =
            [
                .. _day is null ? [PlanDoubts.OfDay(_reading.Dates)] : Array.Empty<string>(),
                .. PlanDoubts.OfColumns(_reading),
            ],
            Rows = [.. _rows],
            Unplaced = [.. _unplaced.OrderBy(u => u.Key).Select(u => new ReviewedPiece(u.Key, u.Value))],
            NoLongerApply = stale,
        };
}

using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Rows;

/// <summary>The finding, section, question, recommendation and agency in force, with what happened to each.</summary>
internal sealed class GoverningState
{
    private static readonly Dictionary<Field, Field[]> Below = new()
    {
        [Field.Finding] = [Field.Question, Field.Recommendation, Field.Number, Field.Agency],
        [Field.Section] = [Field.Number],
        [Field.Question] = [Field.Number, Field.Agency],
        [Field.Recommendation] = [Field.Number, Field.Agency],
    };

    private readonly Dictionary<Field, Held> _held = [];

    /// <summary>Puts a value in force; what stood below it in the thread ends.</summary>
    /// <param name="field">A governing field.</param>
    /// <param name="reading">Its words.</param>
    /// <param name="fromRow">True when a row holds the words itself, so that they have their place already.</param>
    /// <param name="always">True when rows inherit it whatever their columns (a heading or banner).</param>
    /// <param name="ended">Receives words that governed no row.</param>
    public void Set(Field field, FieldWords reading, bool fromRow, bool always, List<FieldWords> ended)
    {
        foreach (var lower in Below.GetValueOrDefault(field, []))
        {
            // An agency over whole tables governs the findings that their rows name; a finding's heading ends it.
            if (
                _held.TryGetValue(lower, out var low)
                && !(low.Always && lower == Field.Agency && (!always || field != Field.Finding))
            )
            {
                End(lower, ended);
            }
        }

        End(field, ended);
        _held[field] = new Held(reading, always) { Used = fromRow };
    }

    public void End(Field field, List<FieldWords> ended)
    {
        if (_held.Remove(field, out var held) && !held.Used)
        {
            ended.Add(held.Reading);
        }
    }

    public void EndAll(List<FieldWords> ended)
    {
        foreach (var field in _held.Keys.ToList())
        {
            End(field, ended);
        }
    }

    /// <summary>True when a banner or heading set the field, so that any row below inherits it.</summary>
    public bool IsAlways(Field field) => _held.TryGetValue(field, out var held) && held.Always;

    public FieldWords? Use(Field field)
    {
        if (!_held.TryGetValue(field, out var held))
        {
            return null;
        }

        held.Used = true;
        return Fold.HasInk(held.Reading.Text) ? held.Reading : null;
    }

    private sealed class Held(FieldWords reading, bool always)
    {
        public FieldWords Reading { get; } = reading;
        public bool Always { get; } = always;
        public bool Used { get; set; }
    }
}

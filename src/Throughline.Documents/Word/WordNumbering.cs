using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.Documents.Word;

/// <summary>
/// Counts the numbered lists of a document as Word does, so that a list item carries the number that its reader saw.
/// </summary>
internal sealed class WordNumbering
{
    private readonly Dictionary<int, AbstractNum> _abstract = [];
    private readonly Dictionary<int, int> _numToAbstract = [];
    private readonly Dictionary<int, int[]> _counters = [];

    public WordNumbering(MainDocumentPart main)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        foreach (var a in numbering?.Elements<AbstractNum>() ?? [])
        {
            if (a.AbstractNumberId?.Value is { } id)
            {
                _abstract.TryAdd(id, a);
            }
        }

        foreach (var n in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (n.NumberID?.Value is { } id && n.AbstractNumId?.Val?.Value is { } a)
            {
                _numToAbstract.TryAdd(id, a);
            }
        }
    }

    /// <summary>
    /// The marker of the next item of this list and its level from 1; null when the paragraph is no list item.
    /// </summary>
    public (string Marker, int Level)? Next(NumberingProperties? properties)
    {
        if (
            properties?.NumberingId?.Val?.Value is not { } num
            || num == 0
            || !_numToAbstract.TryGetValue(num, out var abstractId)
            || !_abstract.TryGetValue(abstractId, out var list)
        )
        {
            return null;
        }

        var level = Math.Clamp(properties.NumberingLevelReference?.Val?.Value ?? 0, 0, 8);
        var counters = _counters.TryGetValue(num, out var c) ? c : _counters[num] = new int[9];
        counters[level]++;
        Array.Clear(counters, level + 1, 8 - level);
        return (Marker(list, counters, level), level + 1);
    }

    private static string Marker(AbstractNum list, int[] counters, int level)
    {
        var definition = LevelOf(list, level);
        var pattern = definition?.LevelText?.Val?.Value ?? "";
        if (definition?.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet || pattern.Length == 0)
        {
            return "•";
        }

        var sb = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && char.IsAsciiDigit(pattern[i + 1]))
            {
                var l = Math.Clamp(pattern[++i] - '1', 0, 8);
                var d = LevelOf(list, l);
                var start = d?.StartNumberingValue?.Val?.Value ?? 1;
                sb.Append(ListNumber.Written(Math.Max(counters[l], 1) + start - 1, d?.NumberingFormat?.Val?.Value));
            }
            else
            {
                sb.Append(pattern[i]);
            }
        }

        return sb.ToString();
    }

    private static Level? LevelOf(AbstractNum list, int level) =>
        list.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);
}

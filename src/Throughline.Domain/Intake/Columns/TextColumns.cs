using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// Gives columns of words under headings that nobody knows their fields by how they speak and by where they stand: what
/// asks or found something stands before what is done, what came of it and what has happened since stand after it.
/// </summary>
internal sealed class TextColumns(CellClassifier classifier, HeaderMatcher matcher)
{
    /// <summary>Filled cells below which a column shows nothing.</summary>
    private const int LeastCells = 2;

    /// <summary>Share of the cells that must say what is done; lines of print that go on say nothing.</summary>
    private const double LeastDeeds = 0.4;

    /// <summary>Words of such a cell on average: "Review" alone may be a status.</summary>
    private const double LeastWordsOfDeed = 4;

    /// <summary>Share of the cells that must speak one way for a column to be told by it.</summary>
    private const double Most = 0.5;

    /// <summary>The same where the column might as well be what is done itself.</summary>
    private const double Nearly = 0.7;

    /// <summary>Words of a theme on average; a finding has more.</summary>
    private const double MostWordsOfTheme = 7;

    /// <summary>Different texts among the cells of a column of themes: each governs several rows.</summary>
    private const double FewDifferent = 0.7;

    private readonly List<ColumnSpeech?> _speech = [];

    /// <summary>Finds what is done, where no heading says it. Comes before all else: the others stand around it.</summary>
    public void FindDeeds(List<HeaderColumn> columns, Func<HeaderColumn, IReadOnlyList<string>> cellsOf)
    {
        _speech.Clear();
        _speech.AddRange(
            columns.Select(c =>
                c.Field is null && Fold.HasInk(c.Text) && !matcher.MeansOther(c.Text) && Period.In(c.Text) is null
                    ? ColumnSpeech.Of(cellsOf(c), classifier)
                    : null
            )
        );
        GiveDeeds(columns);
    }

    /// <summary>The column that the others stand around; -1 for none.</summary>
    public static int Deeds(List<HeaderColumn> columns)
    {
        var deeds = columns.FindIndex(c => c.Field is Field.Action || c.AlsoHolds == Field.Action);
        return deeds >= 0 ? deeds : columns.FindIndex(c => c.Field is Field.Response or Field.Recommendation);
    }

    /// <summary>Gives the columns around it theirs.</summary>
    public void GiveAround(List<HeaderColumn> columns)
    {
        var deeds = Deeds(columns);
        if (deeds < 0)
        {
            return;
        }

        for (var i = deeds - 1; i >= 0; i--)
        {
            Before(columns, i);
        }

        GiveAccounts(columns, deeds);
        for (var i = deeds + 1; i < columns.Count; i++)
        {
            After(columns, i);
        }
    }

    /// <summary>What is done; of two columns that could say it the first is what was asked for.</summary>
    private void GiveDeeds(List<HeaderColumn> columns)
    {
        if (Has(columns, Field.Action) || Has(columns, Field.Response))
        {
            return;
        }

        var may = Enumerable
            .Range(0, columns.Count)
            .Where(i => Open(columns, i) is { } s && s.Words >= LeastWordsOfDeed && s.Deeds + s.Asking >= LeastDeeds)
            .ToList();
        if (may.Count == 0)
        {
            return;
        }

        var first = _speech[may[0]]!;
        var asked = first.Asking >= Most || may.Count > 1 && first.Deeds >= Nearly && _speech[may[1]]!.Deeds >= Nearly;
        if (asked && !Has(columns, Field.Recommendation) && (may.Count > 1 || first.Asking >= Nearly))
        {
            Give(columns, may[0], Field.Recommendation);
            may.RemoveAt(0);
        }

        if (may.Count > 0)
        {
            Give(columns, may.MaxBy(i => _speech[i]!.Deeds), Field.Action);
        }
    }

    private void Before(List<HeaderColumn> columns, int i)
    {
        if (Open(columns, i) is not { } said)
        {
            return;
        }

        if (said.Asking >= Most && !Has(columns, Field.Recommendation))
        {
            Give(columns, i, Field.Recommendation);
        }
        else if (said.Words <= MostWordsOfTheme && said.Different <= FewDifferent && said.Past < Most)
        {
            Give(columns, i, Field.Section);
        }
        else if (said.Words >= LeastWordsOfDeed)
        {
            Give(columns, i, said.Deeds >= Nearly ? Field.Recommendation : Field.Finding);
        }
    }

    /// <summary>What has happened since: of several columns the last, as a plan grows to the right.</summary>
    private void GiveAccounts(List<HeaderColumn> columns, int deeds)
    {
        var told = Enumerable
            .Range(deeds + 1, columns.Count - deeds - 1)
            .Where(i => Open(columns, i) is { } s && s.Words >= LeastWordsOfDeed && s.Past >= Nearly)
            .ToList();
        if (told.Count > 0 && !Has(columns, Field.Update))
        {
            Give(columns, told[^1], Field.Update);
            if (told.Count > 1 && told[^2] == told[^1] - 1)
            {
                Give(columns, told[^2], Field.PreviousUpdate);
            }
        }
    }

    private void After(List<HeaderColumn> columns, int i)
    {
        if (Open(columns, i) is not { } said)
        {
            return;
        }

        if (said.Paid >= Most)
        {
            Give(columns, i, Field.Cost);
        }
        else if (said.Words >= LeastWordsOfDeed && said.Past < Most && said.Deeds < Nearly)
        {
            Give(columns, i, said.Hindered >= Most ? Field.Constraint : Field.Outcome);
        }
    }

    /// <summary>How a column speaks that has no field yet and enough cells.</summary>
    private ColumnSpeech? Open(List<HeaderColumn> columns, int i) =>
        columns[i].Field is null && _speech[i] is { Count: >= LeastCells } said ? said : null;

    private static bool Has(List<HeaderColumn> columns, Field field) =>
        columns.Exists(c => c.Field == field || c.AlsoHolds == field);

    private static void Give(List<HeaderColumn> columns, int at, Field field)
    {
        if (!Has(columns, field))
        {
            columns[at] = columns[at] with { Field = field, Certainty = ColumnsByCells.Certainty };
        }
    }
}

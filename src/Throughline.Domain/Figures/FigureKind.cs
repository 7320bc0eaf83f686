namespace Throughline.Domain.Figures;

/// <summary>What does not agree with what.</summary>
public enum FigureKind
{
    PercentOfBase,
    Rounding,
    Fraction,
    Rate,
    Sum,
    TableTotal,
    Difference,
    Average,
    Range,
    CountOfList,
    NarrativeAndTable,
    SameFigureTwice,
    Unit,
    ImpossibleDate,
    DateWeekday,
    DateConflict,
    Period,
    PageReference,
    AppendixReference,
    CrossReference,
}

/// <summary>Facts about each kind.</summary>
public static class FigureKinds
{
    /// <summary>Its name in JSON; stable.</summary>
    public static string Code(this FigureKind kind) =>
        kind switch
        {
            FigureKind.PercentOfBase => "percent_of_base",
            FigureKind.Rounding => "rounding",
            FigureKind.Fraction => "fraction",
            FigureKind.Rate => "rate",
            FigureKind.Sum => "sum",
            FigureKind.TableTotal => "table_total",
            FigureKind.Difference => "difference",
            FigureKind.Average => "average",
            FigureKind.Range => "range",
            FigureKind.CountOfList => "count_of_list",
            FigureKind.NarrativeAndTable => "narrative_v_table",
            FigureKind.SameFigureTwice => "same_figure_twice",
            FigureKind.Unit => "unit",
            FigureKind.ImpossibleDate => "impossible_date",
            FigureKind.DateWeekday => "date_weekday",
            FigureKind.DateConflict => "date_conflict",
            FigureKind.Period => "period",
            FigureKind.PageReference => "page_reference",
            FigureKind.AppendixReference => "appendix_reference",
            FigureKind.CrossReference => "cross_reference",
        };

    /// <summary>Its name on a page.</summary>
    public static string Label(this FigureKind kind) =>
        kind switch
        {
            FigureKind.PercentOfBase => "Percentage and its base",
            FigureKind.Rounding => "Rounding",
            FigureKind.Fraction => "Fraction and its base",
            FigureKind.Rate => "Rate and its population",
            FigureKind.Sum => "Sum in a sentence",
            FigureKind.TableTotal => "Total of a table",
            FigureKind.Difference => "Rise or fall",
            FigureKind.Average => "Average",
            FigureKind.Range => "Range",
            FigureKind.CountOfList => "Number of things listed",
            FigureKind.NarrativeAndTable => "Words and table",
            FigureKind.SameFigureTwice => "Same figure in two places",
            FigureKind.Unit => "Unit of money",
            FigureKind.ImpossibleDate => "Date that does not exist",
            FigureKind.DateWeekday => "Day of the week",
            FigureKind.DateConflict => "Dates that disagree",
            FigureKind.Period => "Year or period",
            FigureKind.PageReference => "Page referred to",
            FigureKind.AppendixReference => "Appendix referred to",
            FigureKind.CrossReference => "Paragraph, table or item referred to",
        };
}

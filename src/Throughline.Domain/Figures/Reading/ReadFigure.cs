namespace Throughline.Domain.Figures.Reading;

/// <summary>What a figure counts in.</summary>
internal enum FigureUnit
{
    Count,
    Percent,
    PercentagePoints,
    Rate,
    Money,
    Duration,
    Fraction,
}

/// <summary>How exactly a figure is meant: "about 40", "over 40", "up to 40".</summary>
internal enum Bound
{
    Exact,
    About,
    Over,
    Under,
}

/// <summary>A figure as it was read in a sentence.</summary>
internal sealed record ReadFigure
{
    /// <summary>Where it stands in the sentence's own words.</summary>
    public required int Start { get; init; }
    public required int Length { get; init; }
    public required string Words { get; init; }

    /// <summary>In its unit: 12.5 for "12.5%", pounds for money, 0.25 for "a quarter".</summary>
    public required decimal Value { get; init; }
    public required FigureUnit Unit { get; init; }

    /// <summary>The step of its last digit in its unit: 0.1 for "12.5%", 10,000 for "£1.23m".</summary>
    public required decimal Step { get; init; }
    public Bound Bound { get; init; }

    /// <summary>For a rate, per how many; for a duration, 0.</summary>
    public int Per { get; init; }

    /// <summary>"day", "week", "month", "year" of a duration; else empty.</summary>
    public string Of { get; init; } = "";

    /// <summary>Written in letters.</summary>
    public bool InWords { get; init; }
    public int End => Start + Length;

    /// <summary>Whether both count in the same thing, so that they can be subtracted.</summary>
    public bool SameUnit(ReadFigure other) => Unit == other.Unit && Per == other.Per && Of == other.Of;
}

using System.Globalization;

namespace Throughline.Domain.Meetings;

/// <summary>
/// The year of a council's committees, from May to April: it begins with the annual meeting (Local Government Act 1972,
/// schedule 12, paragraph 1).
/// </summary>
/// <param name="Begins">The calendar year in which it begins.</param>
public readonly record struct MunicipalYear(int Begins)
{
    private const int FirstMonth = 5;

    public static MunicipalYear Of(DateOnly day) => new(day.Month >= FirstMonth ? day.Year : day.Year - 1);

    public DateOnly First => new(Begins, FirstMonth, 1);

    public DateOnly Last => Next.First.AddDays(-1);

    public MunicipalYear Next => new(Begins + 1);

    public MunicipalYear Previous => new(Begins - 1);

    /// <summary>"2026 to 2027".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Begins} to {Begins + 1}");
}

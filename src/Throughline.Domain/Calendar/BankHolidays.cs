using System.Globalization;

namespace Throughline.Domain.Calendar;

/// <summary>
/// Reads the list of bank holidays that comes with the program: england-bank-holidays.txt, which names its source and
/// the days that it covers.
/// </summary>
internal static class BankHolidays
{
    private const string Name = "england-bank-holidays.txt";
    private const string Covers = "# covers ";

    public static WorkingDays Load()
    {
        using var stream =
            typeof(BankHolidays).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"{Name} is not in the program.");
        using var reader = new StreamReader(stream);
        var lines = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var covered = Array
            .Find(lines, l => l.StartsWith(Covers, StringComparison.Ordinal))![Covers.Length..]
            .Split(' ');
        return new(lines.Where(l => l[0] != '#').Select(Day), Day(covered[0]), Day(covered[1]));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

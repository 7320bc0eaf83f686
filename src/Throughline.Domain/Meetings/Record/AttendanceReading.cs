using System.Text.RegularExpressions;

namespace Throughline.Domain.Meetings.Record;

/// <summary>Who comes, goes, is away, or sits for somebody.</summary>
internal static partial class AttendanceReading
{
    /// <summary>Names one after the other, with commas or "and" between them; "all" for every seat.</summary>
    public static RecordLine People(RecordLine line, string rest, RecordRoom room)
    {
        var (names, at) = Time(rest);
        if (LineWords.Plain(names) == "all")
        {
            return line with
            {
                At = at,
                People = [.. room.People.Where(p => p.Id is not null).Select(p => new NamedPerson(p.Id, p.Name))],
            };
        }

        var (people, asks) = (new List<NamedPerson>(), new List<string>());
        foreach (var part in Between().Split(names).Where(p => p.Length > 0))
        {
            var words = LineWords.Of(part);
            for (var from = 0; from < words.Count; )
            {
                var name = NameReading.At(words, from, room.People);
                if (name.IsOne)
                {
                    people.Add(LineReading.Named(name));
                    from += name.Words;
                }
                else if (name.Found.Count > 1 || line.Kind != RecordKind.Arrives)
                {
                    asks.Add(LineReading.Ask("Who", words[from].Text, name));
                    break;
                }
                else
                {
                    // Somebody without a seat comes in: an officer, a guest. The name is taken as it is written.
                    people.Add(new(null, LineWords.From(part, words, from)));
                    break;
                }
            }
        }

        return line with
        {
            People = people,
            At = at,
            Asks = asks,
        };
    }

    /// <summary>"Fennick for Marl".</summary>
    public static RecordLine Substitute(RecordLine line, string rest, RecordRoom room)
    {
        var (names, at) = Time(rest);
        var words = LineWords.Of(names);
        var split = words.FindIndex(w => w.Plain == "for");
        if (split < 0)
        {
            return line with { Asks = ["For whom? Write “Fennick for Marl”."] };
        }

        var (who, whom) = (NameReading.At(words, 0, room.People), NameReading.At(words, split + 1, room.People));
        var asks = new List<string>();
        if (!who.IsOne)
        {
            asks.Add(LineReading.Ask("Who sits", words[0].Text, who));
        }

        if (!whom.IsOne)
        {
            asks.Add(LineReading.Ask("For whom", split + 1 < words.Count ? words[split + 1].Text : "", whom));
        }

        return asks.Count > 0
            ? line with
            {
                Asks = asks,
            }
            : line with
            {
                Who = LineReading.Named(who),
                Second = LineReading.Named(whom),
                At = at,
            };
    }

    private static (string Names, TimeOnly? At) Time(string rest) =>
        AtTime().Match(rest) is { Success: true } m && ClockTime.Parse(m.Groups["time"].Value) is { } time
            ? (rest[..m.Index].Trim(), time)
            : (rest, null);

    [GeneratedRegex(
        @"\sat\s(?<time>\d{1,2}([.:]\d{2})?\s?([ap]\.?m\.?)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AtTime();

    [GeneratedRegex(@"\s{0,9}[,;]\s{0,9}|\s{1,9}and\s{1,9}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}

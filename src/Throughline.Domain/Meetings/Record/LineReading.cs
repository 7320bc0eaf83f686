using System.Text.RegularExpressions;

namespace Throughline.Domain.Meetings.Record;

/// <summary>Reads a line of the record: a letter and a space begin it.</summary>
public static partial class LineReading
{
    private static readonly Dictionary<string, RecordKind> Signs = Enum.GetValues<RecordKind>()
        .ToDictionary(k => k.Sign(), StringComparer.OrdinalIgnoreCase);

    /// <param name="typed">At most <see cref="RecordLine.Longest"/> characters.</param>
    /// <returns>Never null: words that begin with no known letter are a note.</returns>
    public static RecordLine Read(string typed, RecordRoom room)
    {
        var line = typed.Trim();
        var cut = line.IndexOf(' ', StringComparison.Ordinal);
        var sign = cut < 0 ? line : line[..cut];
        if (!Signs.TryGetValue(sign, out var kind) || (cut < 0 && kind.NeedsWords()))
        {
            return new(RecordKind.Note, line, line);
        }

        var rest = cut < 0 ? "" : line[(cut + 1)..].Trim();
        var plain = new RecordLine(kind, line, rest);
        return kind switch
        {
            RecordKind.Question => Asker(plain, rest, room),
            RecordKind.Promise => Promise(plain, rest, room),
            RecordKind.Motion or RecordKind.Amendment => Motion(plain, rest, room),
            RecordKind.Vote => VoteReading.Read(plain, rest, room),
            RecordKind.Arrives or RecordKind.Leaves or RecordKind.Apologies => AttendanceReading.People(
                plain,
                rest,
                room
            ),
            RecordKind.Substitute => AttendanceReading.Substitute(plain, rest, room),
            RecordKind.Interest => Interest(plain, rest, room),
            RecordKind.Item => Item(plain, rest),
            RecordKind.Excludes => Excludes(plain, rest),
            RecordKind.Begins
            or RecordKind.Note
            or RecordKind.Resolution
            or RecordKind.Readmits
            or RecordKind.Ends
            or RecordKind.TakenBack => plain,
        };
    }

    /// <summary>What to ask where words that should name one person name nobody, or several.</summary>
    internal static string Ask(string role, string word, NameFound name) =>
        name.Found.Count == 0
            ? $"{role}? Nobody here is known as “{word}”. The words are kept."
            : $"{role}? “{word}” may be {string.Join(" or ", name.Found.Select(p => p.Name))}. The words are kept.";

    internal static NamedPerson Named(NameFound name) => new(name.Found[0].Id, name.Found[0].Name);

    private static RecordLine Asker(RecordLine line, string rest, RecordRoom room)
    {
        var words = LineWords.Of(rest);
        var name = NameReading.At(words, 0, room.People, whole: true);
        var at = name.Words;
        while (at > 0 && at < words.Count && words[at].Plain is "asked" or "asks")
        {
            // Minutes say it themselves.
            at++;
        }

        return name.IsOne ? line with { Who = Named(name), What = LineWords.From(rest, words, at) }
            : name.Found.Count > 1 ? line with { Asks = [Ask("Who asked", words[0].Text, name)] }
            : line;
    }

    private static RecordLine Promise(RecordLine line, string rest, RecordRoom room)
    {
        var day = SpokenDay.AtEnd(rest, room.Day);
        var asks = day.Asks is { } which ? new List<string> { which } : [];
        var words = LineWords.Of(day.Rest);
        var name = NameReading.At(words, 0, room.People);
        if (!name.IsOne)
        {
            asks.Insert(0, Ask("Who promised", words.Count > 0 ? words[0].Text : "", name));
            return line with { What = day.Rest, By = day.Day, Asks = asks };
        }

        var (whom, at) = ToWhom(words, name.Words, room, asks);
        var what = LineWords.From(day.Rest, words, at);
        if (what.Length == 0)
        {
            asks.Add("What was promised? The line names nothing yet.");
        }

        return line with
        {
            Who = Named(name),
            ToWhom = whom,
            What = what,
            By = day.Day,
            Asks = asks,
        };
    }

    private static (string? Whom, int At) ToWhom(List<LineWord> words, int at, RecordRoom room, List<string> asks)
    {
        var to = at < words.Count && words[at].Plain == "to";
        var from = to ? at + 1 : at;
        if (from < words.Count && words[from].Plain == "all")
        {
            var members = from + 1 < words.Count && words[from + 1].Plain == "members";
            return ("all members", from + (members ? 2 : 1));
        }

        var name = NameReading.At(words, from, room.People, whole: true);
        if (name.Found.Count > 1)
        {
            asks.Add(Ask("To whom", words[from].Text, name));
        }

        return name.IsOne ? (Named(name).Name, from + name.Words) : (null, at);
    }

    private static RecordLine Motion(RecordLine line, string rest, RecordRoom room)
    {
        var words = LineWords.Of(rest);
        var mover = NameReading.At(words, 0, room.People, whole: true);
        if (!mover.IsOne)
        {
            return line with
            {
                Asks =
                [
                    Ask(line.Kind == RecordKind.Motion ? "Who moved it" : "Who moved the change", words[0].Text, mover),
                ],
            };
        }

        var at = mover.Words;
        while (at < words.Count && words[at].Plain is "seconded" or "second" or "sec" or "by" or "and")
        {
            at++;
        }

        var second = NameReading.At(words, at, room.People, whole: true);
        var (seconder, from) = second.IsOne ? (Named(second), at + second.Words) : (null, mover.Words);
        return line with
        {
            Who = Named(mover),
            Second = seconder,
            What = LineWords.From(rest, words, from).TrimStart(':', '–', ' '),
            Asks = seconder is null ? ["Who seconds? The line names nobody."] : [],
        };
    }

    private static RecordLine Interest(RecordLine line, string rest, RecordRoom room)
    {
        var words = LineWords.Of(rest);
        var name = NameReading.At(words, 0, room.People, whole: true);
        if (!name.IsOne)
        {
            return line with { Asks = [Ask("Whose interest", words[0].Text, name)] };
        }

        var at = name.Words;
        InterestKind? kind =
            at >= words.Count
                ? null
                : words[at].Plain switch
                {
                    "pecuniary" or "dpi" => InterestKind.DisclosablePecuniary,
                    "registrable" => InterestKind.OtherRegistrable,
                    "non-registrable" or "unregistered" => InterestKind.NonRegistrable,
                    "personal" => InterestKind.Personal,
                    "conflict" => InterestKind.Conflict,
                    _ => null,
                };
        return line with
        {
            Who = Named(name),
            Interest = kind,
            What = LineWords.From(rest, words, at + (kind is null ? 0 : 1)),
            Asks = kind is null
                ?
                [
                    "Which kind of interest? Write pecuniary, registrable, unregistered, personal or conflict after the name.",
                ]
                : [],
        };
    }

    private static RecordLine Item(RecordLine line, string rest) =>
        Number().Match(rest) is { Success: true } m
            ? line with
            {
                Item = int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture),
                What = "",
            }
            : line;

    private static RecordLine Excludes(RecordLine line, string rest)
    {
        if (Paragraphs().Match(rest) is not { Success: true } m)
        {
            return line with { Asks = ["By which paragraph of Schedule 12A? Begin with its number."] };
        }

        return line with
        {
            Paragraphs = m.Groups["list"].Value,
            What = rest[m.Length..].Trim(' ', ',', ':', '.'),
        };
    }

    [GeneratedRegex(@"^\d{1,3}$")]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^(paragraphs? )?(?<list>(?>[1-7])(?>(, | and |, and )[1-7]){0,6})(?=\W|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Paragraphs();
}

using Throughline.Domain.Meetings.Record;

namespace Throughline.Domain.Tests.Meetings.Record;

/// <summary>Whatever is typed is kept as it is, comes back from its JSON as it was, and is read the same again.</summary>
public sealed class AnyLineIsKept
{
    private static readonly string[] Pieces =
    [
        "n",
        "p",
        "v",
        "a",
        "m",
        "d",
        "e",
        "i",
        "talbot",
        "cole",
        "the",
        "all",
        "for",
        "against",
        "by friday",
        "by 31 february",
        "within",
        "1 and 2",
        "“quoted” | {brace}",
        "and",
        ",",
    ];

    [Fact]
    public void Every_line_of_up_to_three_pieces_keeps_its_words_and_invents_no_name()
    {
        var names = LinesAreUnderstood.Room.People.Select(p => p.Name).ToHashSet();
        foreach (var typed in Lines())
        {
            var line = LineReading.Read(typed, LinesAreUnderstood.Room);

            line.Typed.ShouldBe(typed);
            line.ShouldBeEquivalentTo(LineReading.Read(typed, LinesAreUnderstood.Room));
            RecordLine.FromJson(line.ToJson()).ToJson().ShouldBe(line.ToJson());
            foreach (var named in new[] { line.Who, line.Second }.Where(n => n is not null))
            {
                names.ShouldContain(named!.Name, typed);
            }

            foreach (var vote in line.Votes)
            {
                LinesAreUnderstood.Room.MayVote.ShouldContain(vote.Member.Id!.Value, typed);
            }

            line.Votes.Select(v => v.Member.Id).ShouldBeUnique();
            LineWording.Of(line).ShouldNotBeNull();
        }
    }

    [Fact]
    public void No_word_of_a_promise_is_lost_between_who_to_whom_what_and_by_when()
    {
        foreach (var typed in Lines().Where(t => t.StartsWith("p ", StringComparison.Ordinal)))
        {
            var line = LineReading.Read(typed, LinesAreUnderstood.Room);

            // What is not understood beside it stays in the words.
            if (line.Who is null && line.By is null)
            {
                line.What.ShouldBe(typed[2..].Trim(), typed);
            }
        }
    }

    private static IEnumerable<string> Lines() =>
        from a in Pieces
        from b in Pieces
        from c in Pieces
        select $"{a} {b} {c}";
}

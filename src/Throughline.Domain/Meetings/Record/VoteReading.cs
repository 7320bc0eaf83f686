using System.Globalization;

namespace Throughline.Domain.Meetings.Record;

/// <summary>
/// Reads a vote: "for Wren Cole against Marl abstains Hask", "all for", "5 for 2 against 1 abstains", and "casting for".
/// </summary>
internal static class VoteReading
{
    public static RecordLine Read(RecordLine line, string rest, RecordRoom room)
    {
        var words = LineWords.Of(rest);
        var taken = new Taken(room);
        for (var at = 0; at < words.Count; )
        {
            at += taken.Take(words, at);
        }

        return line with
        {
            Votes = taken.Votes,
            Count = taken.Count,
            Asks = taken.Asks,
        };
    }

    private static VoteChoice? ChoiceOf(string word) =>
        word switch
        {
            "for" => VoteChoice.For,
            "against" => VoteChoice.Against,
            "abstain" or "abstains" or "abstained" or "abstention" or "abstentions" => VoteChoice.Abstains,
            _ => null,
        };

    private sealed class Taken(RecordRoom room)
    {
        private readonly Dictionary<VoteChoice, int> _hands = [];
        private VoteChoice? _now;
        private VoteChoice? _casting;

        public List<MemberVote> Votes { get; } = [];
        public List<string> Asks { get; } = [];

        public VoteCount? Count =>
            Votes.Count > 0 ? VoteCount.Of(Votes, _casting)
            : _hands.Count > 0
                ? new(
                    _hands.GetValueOrDefault(VoteChoice.For),
                    _hands.GetValueOrDefault(VoteChoice.Against),
                    _hands.GetValueOrDefault(VoteChoice.Abstains),
                    _casting
                )
            : null;

        /// <returns>Words that were taken, at least one.</returns>
        public int Take(List<LineWord> words, int at)
        {
            var next = at + 1 < words.Count ? ChoiceOf(words[at + 1].Plain) : null;
            switch (words[at].Plain)
            {
                case "casting" when next is not null:
                    _casting = next;
                    return 2;
                case "all" when next is { } all:
                    foreach (var id in room.MayVote)
                    {
                        AddOfAll(room.People.First(p => p.Id == id), all);
                    }

                    return 2;
                case var digits
                    when next is { } choice
                        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var hands):
                    _hands[choice] = hands;
                    return 2;
                case var word when ChoiceOf(word) is { } choice:
                    _now = choice;
                    return 1;
                case "and" or "":
                    return 1;
                default:
                    return Name(words, at);
            }
        }

        /// <summary>"All" never counts a vote that may not be one: a parent governor's on what is not about schools.</summary>
        private void AddOfAll(RoomPerson person, VoteChoice choice)
        {
            if (room.VotesOnlyOn.TryGetValue(person.Id!.Value, out var matters))
            {
                Asks.Add(
                    $"{person.Name} votes only on {matters} and is not counted. Name them where this item is about that."
                );
            }
            else
            {
                Add(person, choice);
            }
        }

        private int Name(List<LineWord> words, int at)
        {
            var name = NameReading.At(words, at, room.People);
            if (!name.IsOne)
            {
                Asks.Add(LineReading.Ask("Who votes", words[at].Text, name));
            }
            else if (_now is not { } choice)
            {
                Asks.Add($"How does {name.Found[0].Name} vote? Write for, against or abstains before the names.");
            }
            else if (name.Found[0].Id is { } id && room.MayVote.Contains(id))
            {
                Add(name.Found[0], choice);
            }
            else
            {
                Asks.Add($"{name.Found[0].Name} may not vote on this item or is not in the room, and is not counted.");
            }

            return Math.Max(1, name.Words);
        }

        /// <summary>Who is named twice votes as they were named last: "all for against Marl".</summary>
        private void Add(RoomPerson person, VoteChoice choice)
        {
            Votes.RemoveAll(v => v.Member.Id == person.Id);
            Votes.Add(new(new(person.Id, person.Name), choice));
        }
    }
}

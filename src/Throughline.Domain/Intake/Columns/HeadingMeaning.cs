using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>What a heading means by how it is put together.</summary>
/// <param name="Fields">Each with how sure it is, best first.</param>
/// <param name="Other">True of a heading that is known to stand over none of a plan's fields: "Date raised".</param>
internal sealed record HeadingMeaning(IReadOnlyList<(Field Field, double Certainty)> Fields, bool Other = false)
{
    /// <summary>How much less sure the field is that may be meant as well: an owner may be called lead.</summary>
    private const double AsWell = 0.04;

    public static HeadingMeaning None { get; } = new([]);

    public static HeadingMeaning Elsewhere { get; } = new([], Other: true);

    public static HeadingMeaning Of(params ReadOnlySpan<Field> fields)
    {
        var found = new List<(Field, double)>();
        foreach (var field in fields)
        {
            found.Add((field, HeadingReader.Understood - (AsWell * found.Count)));
        }

        return new(found);
    }

    /// <summary>A person, who may be called owner or lead.</summary>
    public static HeadingMeaning Person(bool first) =>
        first ? Of(Field.Lead, Field.Owner) : Of(Field.Owner, Field.Lead);

    /// <summary>A person who answers for it is the lead, one who does it the owner, wherever in the heading that stands.</summary>
    public HeadingMeaning Ranked(ReadOnlySpan<string> tokens)
    {
        if (Fields.Count == 0 || Fields[0].Field is not (Field.Owner or Field.Lead))
        {
            return this;
        }

        foreach (var token in tokens)
        {
            if (token is "strategic" or "accountable" or "senior" or "executive" or "overall" or "sponsor")
            {
                return Person(first: true).With(this, 0);
            }

            if (token is "operational" or "delivery" or "delivering" or "day")
            {
                return Person(first: false).With(this, 0);
            }
        }

        return this;
    }

    /// <summary>With what another part of the heading means, less surely.</summary>
    public HeadingMeaning With(HeadingMeaning other, double less) =>
        new(
            [
                .. Fields,
                .. other
                    .Fields.Where(o => !Fields.Any(f => f.Field == o.Field))
                    .Select(o => (o.Field, o.Certainty - less)),
            ],
            Other || (Fields.Count == 0 && other.Other)
        );
}

using System.Text.Json.Serialization;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>What one column of a block means.</summary>
/// <param name="Index">Column in the source, from 0.</param>
/// <param name="Header">The words above it; null when it has none of its own.</param>
/// <param name="Field">What it holds; null when that is not known.</param>
/// <param name="Certainty">0 to 1.</param>
/// <param name="Why">How the meaning was found ("header", "as the block before", "known agencies", "a person said
/// so").</param>
public sealed record BlockColumn(int Index, string? Header, Field? Field, double Certainty, string Why)
{
    /// <summary>Why, where a person ruled it.</summary>
    public const string Ruled = "a person said so";

    /// <summary>Why, where a person ruled that it is the plan's own.</summary>
    public const string RuledOwn = "a person said that only this plan has it";

    private const double Sure = 0.8;

    /// <summary>True of a column that is no field of all plans: its words are kept under its heading.</summary>
    [JsonIgnore]
    public bool IsKept => Field is null && Why != Ruled && !string.IsNullOrWhiteSpace(Header);

    /// <summary>True when its meaning was guessed and nobody has said that it is right.</summary>
    [JsonIgnore]
    public bool IsUncertain => Field is not null && Certainty < Sure;
}

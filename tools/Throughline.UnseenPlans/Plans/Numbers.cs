namespace Throughline.UnseenPlans.Plans;

/// <summary>How a plan counts its actions.</summary>
/// <param name="grouped">Findings or recommendations govern several of them.</param>
/// <param name="ofGroup">Only those are numbered.</param>
public sealed class Numbers(Dice dice, bool grouped, bool ofGroup)
{
    private readonly int _manner = dice.Below(dice.HeldBack ? 9 : 7);
    private readonly string _letters = dice.One(["A", "R", "AP", "IA25/"]);

    /// <param name="row">From 0 over the whole plan.</param>
    /// <param name="group">The governing group, from 0.</param>
    /// <param name="within">From 0 in its group.</param>
    public string Of(int row, int group, int within)
    {
        if (ofGroup)
        {
            return _manner is 2 ? $"Rec {group + 1}" : $"{group + 1}";
        }

        return _manner switch
        {
            0 or 1 when grouped => $"{group + 1}.{within + 1}",
            2 when !grouped => $"Rec {row + 1}",
            3 when grouped => $"{group + 1}({(char)('a' + within)})",
            4 when grouped => $"A{group + 1}.{within + 1}",
            5 => $"{_letters}{row + 1:00}",
            6 when grouped => $"{group + 1}{(char)('a' + within)}",
            7 => $"{row + 1}/25",
            8 => $"No {row + 1}",
            _ => $"{row + 1}",
        };
    }
}

using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Examples;

/// <summary>
/// What stands beside each rule in a file of its own: which words and numbers of the settings it looks at, a case that
/// it asks about, one that keeps it, and one that keeps it though it looks alike.
/// </summary>
/// <remarks>
/// The file bears the rule's name. Tests run every case through its rule, so that a page that shows them cannot lie.
/// </remarks>
public sealed record RuleExamples(
    IReadOnlyList<string> LooksAt,
    RuleExample Asks,
    RuleExample Keeps,
    RuleExample NearMiss
)
{
    private const string Looks = "looks at:";

    /// <exception cref="InvalidOperationException">The rule has no such file.</exception>
    public static RuleExamples Of(Rule rule)
    {
        using var stream =
            typeof(RuleExamples).Assembly.GetManifestResourceStream($"{rule.Name}.example.txt")
            ?? throw new InvalidOperationException($"There are no examples of {rule.Name}.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    private static RuleExamples Read(string text)
    {
        var sections = text.ReplaceLineEndings("\n").Split("\n== ");
        RuleExample Section(string name) =>
            ExampleReader.Read(sections.Single(s => s.StartsWith(name + "\n", StringComparison.Ordinal)));
        return new(
            sections[0]
                [Looks.Length..]
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Section("asks"),
            Section("keeps"),
            Section("near miss")
        );
    }
}

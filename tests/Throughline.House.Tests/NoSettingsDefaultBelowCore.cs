using Mono.Cecil;

namespace Throughline.House.Tests;

/// <summary>A partnership's own words and settings reach everything only where nothing keeps shipped ones to itself.</summary>
public sealed class NoSettingsDefaultBelowCore
{
    private static readonly string[] Settings = ["RuleSettings", "Vocabulary", "VocabularyData", "Lexicon"];

    [Fact]
    public void Nothing_below_core_keeps_words_or_settings_for_everybody() =>
        Kept(Code.Types().Where(t => Code.ProjectOf(t) is "Documents" or "Domain")).ShouldBeEmpty();

    [Fact]
    public void A_planted_default_is_caught() =>
        Kept(Planted.Types())
            .ShouldBe(["KeepsADefault.Kept", "RuleSettings.<Default>k__BackingField"], ignoreOrder: true);

    private static IEnumerable<string> Kept(IEnumerable<TypeDefinition> types) =>
        types
            .SelectMany(t => t.NestedTypes.Append(t))
            .SelectMany(t =>
                t.Fields.Where(f => f.IsStatic && IsSettings(f.FieldType)).Select(f => $"{t.Name}.{f.Name}")
            );

    private static bool IsSettings(TypeReference type) =>
        type is GenericInstanceType g
            ? g.ElementType.Name == "Lazy`1" && g.GenericArguments.Any(IsSettings)
            : Settings.Contains(type.Name);
}

using Mono.Cecil;

namespace Throughline.House.Tests
{
    /// <summary>Violations of every line of the table, planted in this assembly, so that each test is seen to fail.</summary>
    internal static class Planted
    {
        public static IReadOnlyList<TypeDefinition> Types() =>
            [
                .. Code.TypesOf(Code.Read(typeof(Planted).Assembly.Location))
                    .Where(t => t.Namespace.StartsWith("Throughline.House.Tests.", StringComparison.Ordinal)),
            ];
    }
}

namespace Throughline.House.Tests.Early
{
    internal sealed class LeansForwards
    {
        public Late.Later? Next { get; init; }
    }

    internal static class HidesItInALambda
    {
        public static Func<object> Make => () => new Late.Later();
    }

    internal static class UsesLinks
    {
        public static string All() => Late.AddressLinks.Front() + Late.CountingLinks.Count();
    }

    internal sealed class SameName;
}

namespace Throughline.House.Tests.Late
{
    internal static class AddressLinks
    {
        public static string Front() => "/";
    }

    internal static class CountingLinks
    {
        public static int Count() => 0;
    }

    internal sealed class Later
    {
        public Early.SameName? Earlier { get; init; }
    }

    internal sealed class SameName;

    /// <summary>A setting that is there for everybody, whatever a partnership says.</summary>
    internal sealed class RuleSettings
    {
        public static RuleSettings Default { get; } = new();
    }

    internal static class KeepsADefault
    {
        private static readonly RuleSettings Kept = RuleSettings.Default;

        public static RuleSettings Get() => Kept;
    }
}

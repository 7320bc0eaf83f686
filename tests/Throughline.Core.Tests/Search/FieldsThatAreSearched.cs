using Throughline.Core.Plans;

namespace Throughline.Core.Tests.Search;

/// <summary>Migrations do the same whenever they run, so what they follow is written down and not worked out.</summary>
public sealed class FieldsThatAreSearched
{
    [Fact]
    public void Are_those_whose_columns_the_migrations_follow() =>
        SearchedColumns.Followed.ShouldBe(
            SearchedColumns.Wanted,
            "A field is searched, or no longer: write a migration that follows the new columns, with a list of its own."
        );
}

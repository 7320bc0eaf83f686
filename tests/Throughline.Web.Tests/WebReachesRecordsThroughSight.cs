using Throughline.Testing;

namespace Throughline.Web.Tests;

/// <summary>No page reads records past what the person may see; the demonstration, which plays everybody, says so.</summary>
public sealed class WebReachesRecordsThroughSight
{
    [Fact]
    public void Web_reads_records_through_sight_or_says_why_not() =>
        RecordReads.PastSight(typeof(Program).Assembly.Location).ShouldBeEmpty();
}

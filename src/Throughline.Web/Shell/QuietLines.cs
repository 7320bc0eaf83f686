using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Throughline.Web.Shell;

/// <summary>
/// A log's lines, for people or, with "Logging:Json", as JSON for a collector: when, how bad, which part, what, and the
/// trace by which lines of one request are found. Of a fault only <see cref="FaultWords"/>; no scopes, for they hold
/// addresses.
/// </summary>
internal sealed class QuietLines(bool json, TimeProvider clock) : ConsoleFormatter(json ? Json : Plain)
{
    public const string Plain = "throughline";
    public const string Json = "throughline-json";

    public override void Write<TState>(
        in LogEntry<TState> logEntry,
        IExternalScopeProvider? scopeProvider,
        TextWriter textWriter
    )
    {
        var words = logEntry.Formatter(logEntry.State, null);
        var fault = logEntry.Exception is { } e ? FaultWords.Of(e) : null;
        var at = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var trace = Activity.Current?.TraceId.ToString();
        textWriter.WriteLine(
            json
                ? JsonSerializer.Serialize(
                    new
                    {
                        at,
                        level = logEntry.LogLevel.ToString(),
                        category = logEntry.Category,
                        id = logEntry.EventId.Id,
                        trace,
                        message = words,
                        fault,
                    }
                )
                : $"{at} {logEntry.LogLevel} {logEntry.Category}{(trace is null ? "" : $" [{trace}]")}: {words}"
                    + (fault is null ? "" : $"\n{fault}")
        );
    }
}

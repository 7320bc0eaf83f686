using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Throughline.Web.Shell;

namespace Throughline.Web.Tests.Shell;

/// <summary>Everything that reaches a log, written as the product writes it, and settings that turn every log up.</summary>
[ProviderAlias("Lines")]
internal sealed class LoudLog : ILoggerProvider
{
    public static readonly IReadOnlyDictionary<string, string?> Settings = new Dictionary<string, string?>
    {
        ["Logging:LogLevel:Default"] = "Trace",
        ["Logging:LogLevel:Microsoft"] = "Trace",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
        ["Logging:LogLevel:Microsoft.AspNetCore.Authentication.OpenIdConnect"] = "Trace",
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Trace",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Trace",
        ["Logging:LogLevel:Microsoft.IdentityModel.LoggingExtensions.IdentityLoggerAdapter"] = "Trace",
        ["Logging:LogLevel:Npgsql"] = "Trace",
        ["Logging:LogLevel:System"] = "Trace",
        ["Logging:Lines:LogLevel:Default"] = "Trace",
    };

    public ConcurrentQueue<string> Said { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Line(categoryName, Said);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Line(string category, ConcurrentQueue<string> said) : ILogger
    {
        private static readonly QuietLines Written = new(json: true, TimeProvider.System);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var to = new StringWriter();
            Written.Write(
                new LogEntry<TState>(logLevel, category, eventId, state, exception, (s, e) => formatter(s, e)),
                null,
                to
            );
            said.Enqueue(to.ToString());
        }
    }
}

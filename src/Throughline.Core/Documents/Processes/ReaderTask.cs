using System.Text.Json;
using System.Text.Json.Serialization;
using Throughline.Documents;

namespace Throughline.Core.Documents.Processes;

/// <summary>Something that is done with files in a process of its own; each capability has its own tasks.</summary>
public interface IReaderTask
{
    /// <summary>How the two processes call it.</summary>
    string Name { get; }

    /// <summary>Does it, in the child.</summary>
    /// <param name="request">The request as JSON.</param>
    /// <returns>The result as JSON.</returns>
    /// <exception cref="UnreadableDocumentException">A file cannot be read; the message says what to do.</exception>
    byte[] Do(byte[] request, ReaderFiles files);
}

/// <summary>The files of a task, within the limits that they may use, and whoever is told how far it has come.</summary>
/// <param name="Bytes">Each file whole, in the order of the request.</param>
public sealed record ReaderFiles(
    IReadOnlyList<byte[]> Bytes,
    ReadingLimits Limits,
    IProgress<ReadingProgress> Progress
);

/// <summary>A task with its request and result.</summary>
public abstract class ReaderTask<TRequest, TResult> : IReaderTask
    where TRequest : class
    where TResult : class
{
    public virtual string Name => GetType().Name;

    public byte[] Do(byte[] request, ReaderFiles files) =>
        JsonSerializer.SerializeToUtf8Bytes(
            Read(
                JsonSerializer.Deserialize<TRequest>(request, ReaderJson.Options)
                    ?? throw new JsonException("The request is empty."),
                files
            ),
            ReaderJson.Options
        );

    /// <summary>What is done in the child.</summary>
    protected abstract TResult Read(TRequest request, ReaderFiles files);

    internal static byte[] Write(TRequest request) => JsonSerializer.SerializeToUtf8Bytes(request, ReaderJson.Options);

    /// <summary>An answer, once it is seen to be one: a child that read a hostile file is not trusted.</summary>
    /// <exception cref="JsonException">It is no answer to this task.</exception>
    internal TResult Accept(byte[] answer) =>
        JsonSerializer.Deserialize<TResult>(answer, ReaderJson.Options) is { } result && IsSound(result)
            ? result
            : throw new JsonException($"The answer to {Name} is not sound.");

    /// <summary>True when an answer is one that this task can give.</summary>
    protected virtual bool IsSound(TResult result) => true;
}

/// <summary>How requests and results are written between the two processes; both are of one version.</summary>
internal static class ReaderJson
{
    public static JsonSerializerOptions Options { get; } =
        new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true };
}

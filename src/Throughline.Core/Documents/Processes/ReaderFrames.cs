using System.Buffers.Binary;

namespace Throughline.Core.Documents.Processes;

/// <summary>What one message between the two processes is.</summary>
internal enum ReaderFrame : byte
{
    /// <summary>Child to parent: ready for work.</summary>
    Ready = 1,

    /// <summary>Parent to child: a task, as <see cref="ReaderJob"/>.</summary>
    Job,

    /// <summary>Parent to child: one file of the task.</summary>
    File,

    /// <summary>Child to parent: pages read, pages in all and pages that are pictures, four bytes each.</summary>
    Progress,

    /// <summary>Child to parent: the result.</summary>
    Result,

    /// <summary>Child to parent: the file cannot be read, as <see cref="ReaderRefusal"/>.</summary>
    Unreadable,

    /// <summary>Child to parent: a fault of the program, by its type and place and without its words.</summary>
    Fault,
}

/// <summary>Messages over a pipe: one byte says what it is, four how long it is, then it follows.</summary>
internal static class ReaderFrames
{
    private const int HeadBytes = 5;

    public static void Write(Stream stream, ReaderFrame kind, ReadOnlySpan<byte> content)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], content.Length);
        stream.Write(head);
        stream.Write(content);
        stream.Flush();
    }

    public static async Task WriteAsync(
        Stream stream,
        ReaderFrame kind,
        ReadOnlyMemory<byte> content,
        CancellationToken cancel
    )
    {
        var head = new byte[HeadBytes];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(1), content.Length);
        await stream.WriteAsync(head, cancel);
        await stream.WriteAsync(content, cancel);
        await stream.FlushAsync(cancel);
    }

    /// <summary>The next message; null at the end.</summary>
    /// <param name="most">Bytes of content that are taken; more is no message of ours.</param>
    /// <exception cref="InvalidDataException">What follows is no message, is too long, or breaks off.</exception>
    public static async Task<(ReaderFrame Kind, byte[] Content)?> ReadAsync(
        Stream stream,
        long most,
        CancellationToken cancel
    )
    {
        var head = new byte[HeadBytes];
        var read = await stream.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, cancel);
        if (read == 0)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(1));
        if (read < HeadBytes || !Enum.IsDefined((ReaderFrame)head[0]) || length < 0 || length > most)
        {
            throw new InvalidDataException("What came is no message of a reader.");
        }

        var content = new byte[length];
        return await stream.ReadAtLeastAsync(content, length, throwOnEndOfStream: false, cancel) < length
            ? throw new InvalidDataException("A message of a reader broke off.")
            : ((ReaderFrame)head[0], content);
    }
}

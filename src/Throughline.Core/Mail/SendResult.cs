namespace Throughline.Core.Mail;

/// <summary>How the server took a mail.</summary>
/// <param name="Sent">True when it is the server's now.</param>
/// <param name="ForGood">True when trying again would not help.</param>
/// <param name="Words">What went wrong and what to do; null when it was sent.</param>
public sealed record SendResult(bool Sent, bool ForGood, string? Words);

namespace Throughline.Core.Mail;

/// <summary>How the server took a mail.</summary>
/// <param name="Sent">True when it is the server's now.</param>
/// <param name="ForGood">True when trying again would not help.</param>
/// <param name="Words">What went wrong and what to do; null when it was sent.</param>
/// <param name="Code">The reply code of the server that did not take it (RFC 5321, 4.2); its words are kept nowhere: they often
/// quote the address.</param>
public sealed record SendResult(bool Sent, bool ForGood, string? Words, int? Code = null);

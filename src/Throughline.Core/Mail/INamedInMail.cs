namespace Throughline.Core.Mail;

/// <summary>
/// What has a name that may stand in a mail: an agency, a body, the meeting that an update cycle is for. Never a plan, an
/// action, or whatever else somebody writes about children.
/// </summary>
public interface INamedInMail
{
    string NameInMail { get; }
}

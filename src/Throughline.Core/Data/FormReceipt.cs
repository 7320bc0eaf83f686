using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Data;

/// <summary>
/// A form whose words were taken: the same form sent again, by a second press of the button or a reload, is answered
/// alike and done once. It holds nothing of what was written.
/// </summary>
[Table("form_receipts")]
[NotKept("it says nothing of anybody, and goes after a day")]
public sealed class FormReceipt
{
    /// <summary>
    /// SHA-256 in hexadecimal over who sent it, where to, and all that was sent, with the form's own key in it.
    /// </summary>
    [Key, MaxLength(64)]
    public required string Id { get; init; }

    /// <summary>Where the sender was led; null while that is not known yet.</summary>
    [MaxLength(2000)]
    public string? LedTo { get; set; }

    public DateTime At { get; init; }
}

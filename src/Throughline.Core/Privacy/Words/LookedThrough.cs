using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Throughline.Core.Access;
using Throughline.Core.Api;
using Throughline.Core.Data;
using Throughline.Core.Data.Keeping;
using Throughline.Core.Meetings.Papers;
using Throughline.Core.Plans;
using Throughline.Core.Views;

namespace Throughline.Core.Privacy.Words;

/// <summary>A table with texts of people in it.</summary>
/// <param name="Versioned">True where people change it: its version rises, so that nobody writes back an older text.</param>
/// <param name="Kept">How its fields are held; null for what is not held.</param>
internal sealed record TextTable(
    Type Type,
    string Name,
    string Key,
    bool Versioned,
    KeptKind? Kept,
    IReadOnlyList<TextColumn> Columns
);

/// <summary>A column of texts.</summary>
/// <param name="Most">How many characters it takes; null for any number.</param>
/// <param name="Made">True where the program makes it of the others: it is not counted.</param>
internal sealed record TextColumn(string Property, string Name, int? Most, bool Made = false);

/// <summary>
/// Where words about a child may stand: every column of text that the model has, but those named here with the reason.
/// One that is added tomorrow is looked through without a line of code.
/// </summary>
internal static class LookedThrough
{
    /// <summary>Tables as a whole that hold no text about a child, or that are gone through by themselves.</summary>
    public static IReadOnlyDictionary<Type, string> NotOf { get; } =
        new Dictionary<Type, string>
        {
            [typeof(AuditEvent)] = "gone through by itself, with what the chain holds of it",
            [typeof(ChainHead)] = "hashes",
            [typeof(RecordSeal)] = "salted hashes, whose salts go",
            [typeof(DataProtectionKey)] = "keys",
            [typeof(FormReceipt)] = "a hash, and an address without words",
            [typeof(KeptForm)] = "sealed; all of them are removed",
            [typeof(SavedView)] = "removed where it asks for the words",
            [typeof(ApiReceipt)] = "a hash; removed with the update that it made",
            [typeof(ApiToken)] = "an agency's name for its program",
            [typeof(Account)] = "a person with an account is erased by themselves",
            [typeof(Agency)] = "an agency's name",
            [typeof(Body)] = "a body's name",
            [typeof(MeetingSource)] = "a place in a paper, without words",
            [typeof(Invitation)] = "whom somebody invited",
            [typeof(SignInLink)] = "a hash",
            [typeof(SignInSession)] = "a browser and an address",
            [typeof(IdentityUserClaim<Guid>)] = "how a person comes in",
            [typeof(IdentityUserLogin<Guid>)] = "how a person comes in",
            [typeof(IdentityUserPasskey<Guid>)] = "how a person comes in",
            [typeof(IdentityUserToken<Guid>)] = "how a person comes in",
        };

    /// <summary>Columns of the other tables that hold codes of the program, "Type.Property" or a property of any type.</summary>
    public static IReadOnlyDictionary<string, string> NotIn { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Sha256"] = "a hash",
            ["ContentType"] = "a code",
            ["LeaseOwner"] = "a node of the product",
            ["Rating"] = "a code of the plan's legend",
            ["RatingColour"] = "a colour",
            ["ChallengeRecord.Rule"] = "a rule's id",
            ["ChallengeRecord.Fingerprint"] = "a hash, made anew",
            ["LegendRecord.Code"] = "a code of the plan's legend",
            ["LegendRecord.Colour"] = "a colour",
            ["OutboxMail.Kind"] = "a code",
            ["OutboxMail.To"] = "whom a mail goes to",
            ["PlanAction.RowId"] = "an id",
            ["Provenance.Cell"] = "a place in a sheet",
            ["Provenance.Field"] = "a field's code",
            ["PlanDoubt.Field"] = "a field's code",
            ["SignOff.From"] = "a step's code",
            ["SignOff.To"] = "a step's code",
            ["WordsErasure.Sealed"] = "the words that are asked for, sealed, and gone with the decision",
            ["WordsErasure.PlacesJson"] = "codes, ids and hashes",
            ["WordsErasure.FilesJson"] = "ids of files",
            ["WordsErasure.FoundKind"] = "a code",
        };

    public static IReadOnlyList<TextTable> Of(ThroughlineDb db) =>
        [
            .. db
                .Model.GetEntityTypes()
                .Where(t => !t.IsOwned() && !NotOf.ContainsKey(t.ClrType))
                .Select(t => TableOf(db, t))
                .Where(t => t.Columns.Count > 0)
                .OrderBy(t => t.Name, StringComparer.Ordinal),
        ];

    private static TextTable TableOf(ThroughlineDb db, IEntityType type) =>
        new(
            type.ClrType,
            type.GetTableName()!,
            type.FindPrimaryKey()!.Properties[0].GetColumnName(),
            type.ClrType.IsAssignableTo(typeof(TrackedRecord)),
            KeptKinds.Of(db).GetValueOrDefault(type),
            [
                .. type.GetProperties()
                    .Where(p => p.ClrType == typeof(string) && IsText(type, p))
                    .Select(p => new TextColumn(
                        p.Name,
                        p.GetColumnName(),
                        p.GetMaxLength(),
                        type.ClrType == typeof(PlanAction) && p.Name == nameof(PlanAction.SearchText)
                    )),
            ]
        );

    private static bool IsText(IEntityType type, IProperty property) =>
        !Authors.IsAuthor(property.Name)
        && !NotIn.ContainsKey(property.Name)
        && !NotIn.ContainsKey($"{type.ClrType.Name}.{property.Name}");
}

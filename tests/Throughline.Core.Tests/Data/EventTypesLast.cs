using System.Reflection;
using System.Runtime.CompilerServices;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;

namespace Throughline.Core.Tests.Data;

/// <summary>What happened is written as a code, for ever: chains hold it that nobody can change.</summary>
public sealed class EventTypesLast
{
    private static readonly string[] Codes =
    [
        "access.account-let-in-again",
        "access.account-made",
        "access.account-stopped",
        "access.agency-added",
        "access.agency-changed",
        "access.agency-chosen",
        "access.agency-end-called-off",
        "access.agency-end-set",
        "access.agency-ended",
        "access.agency-given",
        "access.agency-merged",
        "access.agency-rename-called-off",
        "access.agency-rename-planned",
        "access.agency-renamed",
        "access.agency-successor-named",
        "access.agency-taken",
        "access.board-member-changed",
        "access.body-added",
        "access.body-changed",
        "access.invitation-accepted",
        "access.invitation-sent-again",
        "access.invitation-withdrawn",
        "access.locked-out",
        "access.organisation-linked",
        "access.passkey-added",
        "access.passkey-removed",
        "access.password-set",
        "access.person-invited",
        "meeting.answered",
        "meeting.arranged",
        "meeting.assigned",
        "meeting.call-in-ended",
        "meeting.called-off",
        "meeting.changed",
        "meeting.decision-called-in",
        "meeting.decision-changed",
        "meeting.decision-planned",
        "meeting.decision-published",
        "meeting.decision-taken",
        "meeting.decision-withdrawn",
        "meeting.declared",
        "meeting.dispensed",
        "meeting.interest-changed",
        "meeting.interest-registered",
        "meeting.item-added",
        "meeting.item-changed",
        "meeting.item-moved",
        "meeting.line-kept",
        "meeting.member-added",
        "meeting.member-changed",
        "meeting.minutes-approved",
        "meeting.minutes-changed",
        "meeting.minutes-checked",
        "meeting.minutes-drafted",
        "meeting.promise-reminded",
        "meeting.promise-taken-back",
        "meeting.promised",
        "meeting.resolved",
        "meeting.taken-from-paper",
        "meeting.terms-changed",
        "meeting.topic-added",
        "meeting.topic-asked",
        "meeting.topic-moved",
        "meeting.topic-refused",
        "meeting.undeclared",
        "pack.asked-for",
        "pack.built",
        "pack.failed",
        "pack.paper-failed",
        "pack.paper-read",
        "pack.paper-sent",
        "pack.paper-withdrawn",
        "pack.published",
        "pack.standing-changed",
        "pack.withdrawn",
        "plan.person-named-on-plan",
        "plan.person-taken-off-plan",
        "plan.opened",
        "plan.restricted",
        "access.proved-again",
        "access.recovery-code-used",
        "access.recovery-codes-made",
        "access.roles-changed",
        "access.session-revoked",
        "access.sign-in-failed",
        "access.sign-in-link-made",
        "access.signed-in",
        "access.signed-out",
        "api.token-agency-changed",
        "api.token-made",
        "api.token-revoked",
        "assurance.changed",
        "assurance.impact-confirmed",
        "assurance.measure-added",
        "assurance.measure-changed",
        "assurance.measure-value-added",
        "challenge.accepted",
        "challenge.agency-changed",
        "challenge.answered",
        "challenge.assigned",
        "challenge.closed",
        "challenge.dismissed",
        "challenge.pressed",
        "challenge.raised",
        "report.begun",
        "report.cleared",
        "report.comment-answered",
        "report.comment-done",
        "report.commented",
        "report.finding-left",
        "report.frozen",
        "report.implication-asked",
        "report.implication-back",
        "report.implication-fell",
        "report.implication-given",
        "report.renamed",
        "report.sent",
        "report.sent-back",
        "report.standing-set",
        "report.word-file-taken",
        "report.written",
        "review.changed",
        "review.started",
        "rule.own-words-changed",
        "rule.settings-changed",
        "closing.agreed",
        "closing.did-not-hold",
        "closing.held",
        "closing.proposed",
        "closing.refused",
        "closing.reopened",
        "closing.without-proof-explained",
        "cycle.agency-reminded",
        "cycle.called-off",
        "cycle.closed",
        "cycle.moved",
        "cycle.opened",
        "cycle.silence-escalated",
        "date.extension-agreed",
        "date.extension-asked-for",
        "date.extension-refused",
        "date.promised",
        "evidence.agency-changed",
        "evidence.added",
        "evidence.file-kept",
        "evidence.file-set-aside",
        "evidence.found-not-to-hold",
        "evidence.found-to-hold",
        "evidence.found-to-hold-in-part",
        "evidence.renamed",
        "evidence.restriction-changed",
        "evidence.version-added",
        "evidence.withdrawn",
        "export.data-exported",
        "intake.acceptance-taken-back",
        "plan.doubt-settled",
        "intake.column-ruled",
        "intake.column-rulings-taken-back",
        "intake.document-uploaded",
        "intake.edit-taken-back",
        "intake.plan-accepted",
        "intake.plan-left-out",
        "intake.reading-asked-for",
        "intake.reading-edited",
        "intake.reading-failed",
        "intake.reading-ready",
        "intake.reading-stopped",
        "intake.reading-waiting",
        "intake.table-offered",
        "intake.table-taken-back",
        "mail.preferences-changed",
        "mail.tried-again",
        "plan.action-given-on",
        "plan.action-added",
        "plan.action-changed",
        "plan.action-moved",
        "plan.action-restored",
        "plan.action-split",
        "plan.action-withdrawn",
        "plan.changed",
        "plan.delivery-changed",
        "plan.finding-added",
        "plan.finding-changed",
        "plan.finding-moved",
        "plan.finding-split",
        "plan.finding-withdrawn",
        "plan.rating-changed",
        "plan.rating-meaning-changed",
        "plan.recommendation-added",
        "plan.recommendation-changed",
        "plan.recommendation-moved",
        "plan.recommendation-split",
        "plan.recommendation-withdrawn",
        "plan.response-added",
        "plan.response-changed",
        "plan.response-moved",
        "plan.response-split",
        "plan.response-withdrawn",
        "plan.started",
        "privacy.account-erased",
        "privacy.board-member-stood-down",
        "privacy.document-removed",
        "privacy.file-taken-out",
        "privacy.receipts-removed",
        "privacy.spreadsheet-removed",
        "privacy.words-asked-for",
        "privacy.words-left",
        "privacy.words-taken-out",
        "snapshot.taken",
        "snapshot.words-taken-out",
        "spreadsheet.applied",
        "spreadsheet.put-aside",
        "spreadsheet.uploaded",
        "update.accepted",
        "update.draft-discarded",
        "update.draft-saved",
        "update.entered-for-agency",
        "update.sent-back",
        "update.submitted",
        "view.deleted",
        "view.saved",
    ];

    private static readonly string[] OfSubjects =
    [
        "account",
        "action",
        "agency",
        "agenda-item",
        "body",
        "body-member",
        "challenge",
        "cycle",
        "cycle-ask",
        "declaration",
        "dispensation",
        "document",
        "doubt",
        "draft",
        "evidence",
        "evidence-version",
        "executive-decision",
        "export",
        "extension",
        "finding",
        "invitation",
        "item-paper",
        "mail",
        "measure",
        "measure-value",
        "meeting",
        "meeting-promise",
        "meeting-source",
        "minutes",
        "minutes-section",
        "own-words",
        "pack",
        "plan",
        "plan-member",
        "reading",
        "receipt",
        "recommendation",
        "record-line",
        "registered-interest",
        "report",
        "report-comment",
        "report-left",
        "report-part",
        "report-text",
        "report-word-file",
        "response",
        "review",
        "rule-settings",
        "sign-off",
        "snapshot",
        "spreadsheet",
        "token",
        "topic-ask",
        "topic-step",
        "update",
        "view",
        "words-erasure",
        "work-topic",
    ];

    [Fact]
    public void A_code_is_for_ever()
    {
        var codes = EventTypes.All.Select(e => e.Code).ToList();
        Codes
            .Except(codes)
            .ShouldBeEmpty(
                "A code is for ever: chains of events hold it. Put the words better, and leave the code as it was."
            );
        codes.Except(Codes).ShouldBeEmpty("A new code is for ever too: read it once more, then add it to this list.");
    }

    [Fact]
    public void A_subjects_code_is_for_ever() =>
        Enum.GetValues<Subject>()
            .Select(s => s.Code())
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                OfSubjects,
                ignoreOrder: false,
                "A subject's code is for ever: chains of events hold it, whatever a record comes to be called."
            );

    [Fact]
    public void No_two_events_have_one_code() => EventTypes.All.Select(e => e.Code).ShouldBeUnique();

    [Fact]
    public void A_code_begins_with_the_capability_whose_class_declares_it()
    {
        foreach (var field in Declared())
        {
            var type = (EventType)field.GetValue(null)!;
            field.DeclaringType!.Name.ToLowerInvariant().ShouldBe(type.Capability + "events");
            type.Words.ShouldBe(type.Words.Trim());
        }
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("plan.")]
    [InlineData(".started")]
    [InlineData("Plan.started")]
    [InlineData("plan.started.twice")]
    [InlineData("plan.begun-")]
    [InlineData("plan.1st")]
    [InlineData("plan.was started")]
    [InlineData("plan.a-code-that-goes-on-and-on-until-there-is-no-room-left-for-it")]
    public void A_code_that_is_not_well_formed_cannot_be_declared(string code) =>
        Should
            .Throw<TargetInvocationException>(() =>
                Activator.CreateInstance(
                    typeof(EventType),
                    BindingFlags.NonPublic | BindingFlags.Instance,
                    null,
                    [code, "words"],
                    null
                )
            )
            .InnerException.ShouldBeOfType<ArgumentException>();

    [Fact]
    public void Nobody_outside_records_what_is_not_declared() =>
        typeof(EventType).GetConstructors(BindingFlags.Public | BindingFlags.Instance).ShouldBeEmpty();

    [Fact]
    public void A_code_has_its_words_and_one_that_nobody_declared_is_shown_as_it_is()
    {
        EventTypes.WordsOf(PlanEvents.RatingChanged.Code).ShouldBe("rating changed");
        EventTypes.WordsOf(EvidenceEvents.HoldsInPart.Code).ShouldBe("evidence verified");
        EventTypes.WordsOf("later.thing-of-another-version").ShouldBe("later.thing-of-another-version");
        EventTypes.CodesOf("Locked").ShouldBe([AccessEvents.LockedOut.Code]);
    }

    /// <summary>A new kind of record fails here until it has a subject of its own.</summary>
    [Fact]
    public void Whatever_is_tracked_can_have_an_event()
    {
        var tracked = typeof(TrackedRecord).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(TrackedRecord)));
        foreach (var type in tracked)
        {
            var record = (TrackedRecord)RuntimeHelpers.GetUninitializedObject(type);
            Should.NotThrow(
                () => new Writes(null!, new Actor(), TimeProvider.System).Record(PlanEvents.Changed, record),
                type.Name
            );
        }
    }

    private static IEnumerable<FieldInfo> Declared() =>
        typeof(EventType)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType == typeof(EventType));
}

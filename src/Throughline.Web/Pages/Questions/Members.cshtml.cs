using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Questions;
using Throughline.Core.Questions.Members;
using Throughline.Documents.Papers;
using Throughline.Domain.Challenge.Members;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Rules;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Questions;

/// <summary>
/// The questions of a plan that matter most to members, to read, print on two sides, or take away as DOCX.
/// </summary>
public sealed class PlanMembersModel(PlanScrutiny scrutiny, Actor actor) : PageModel
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public PlanQuestions Plan { get; private set; } = null!;
    public FigureScope Scope => actor.Person.ScopeOfFigures();
    public MemberQuestions Questions { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetDocxAsync(Guid id, CancellationToken cancel) =>
        !await LoadAsync(id, cancel)
            ? NotFound()
            : File(
                WordWriter.Write(QuestionPaper.Of(Questions, Plan.Title, Plan.AsAt, "Throughline", Scope)),
                Word,
                FileNames.Of("questions for members") + ".docx"
            );

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await scrutiny.OfPlanAsync(id, cancel) is not { } plan)
        {
            return false;
        }

        Plan = plan;

        // What somebody let rest with a reason is no question for members.
        IReadOnlyList<Raised> asked = [.. plan.Questions.Where(q => !q.IsQuiet).Select(q => q.Raised)];
        Questions = MemberQuestions.Of([new(plan.Title, asked)]);
        return true;
    }
}

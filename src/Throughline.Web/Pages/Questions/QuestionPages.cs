using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Questions;

/// <summary>What the rules ask of a paper is for coordinators; of a plan, for whoever sees it.</summary>
internal static class QuestionPages
{
    public static void Open(PageConventionCollection pages) =>
        pages.AuthorizeFolder("/Questions/Papers", nameof(Permission.ReadDocuments));
}

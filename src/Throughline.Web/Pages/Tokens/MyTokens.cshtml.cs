using Throughline.Core.Access;
using Throughline.Core.Api;

namespace Throughline.Web.Pages.Tokens;

/// <summary>The tokens of one's own agency.</summary>
public sealed class MyTokensModel(ApiTokens tokens, Actor actor) : TokensModel(tokens)
{
    protected override Guid? AgencyOf(Guid? chosen) => actor.Person.AgencyId;
}

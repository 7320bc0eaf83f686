using Throughline.Core.Api;
using Throughline.Core.Data;

namespace Throughline.Web.Pages.Api.Tokens;

/// <summary>The tokens of one's own agency.</summary>
public sealed class MyTokensModel(ApiTokens tokens, Actor actor) : TokensModel(tokens)
{
    protected override Guid? AgencyOf(Guid? chosen) => actor.Person.AgencyId;
}

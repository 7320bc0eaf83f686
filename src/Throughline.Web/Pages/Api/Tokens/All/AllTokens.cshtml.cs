using Throughline.Core.Api;

namespace Throughline.Web.Pages.Api.Tokens.All;

/// <summary>The tokens of every agency.</summary>
public sealed class AllTokensModel(ApiTokens tokens, ApiReading reading) : TokensModel(tokens)
{
    private IReadOnlyList<ApiAgency> _agencies = [];

    public override IReadOnlyList<ApiAgency> Agencies => _agencies;

    protected override Guid? AgencyOf(Guid? chosen) => chosen;

    protected override async Task LoadAsync(CancellationToken cancel) =>
        _agencies = await reading.AgenciesAsync(cancel);
}

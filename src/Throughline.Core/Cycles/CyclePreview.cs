using Throughline.Core.Access;
using Throughline.Core.Plans;

namespace Throughline.Core.Cycles;

/// <summary>Whom an update cycle would ask.</summary>
/// <param name="WithoutAgency">Open actions that belong to no agency, so that nobody is asked about them.</param>
/// <param name="OpenCycle">The cycle that is open already; a second cannot be opened beside it.</param>
public sealed record CyclePreview(Plan Plan, IReadOnlyList<AgencyToAsk> Agencies, int WithoutAgency, Guid? OpenCycle);

/// <summary>One agency, how many actions it is asked about, and who gets the mail.</summary>
public sealed record AgencyToAsk(Agency Agency, int Actions, IReadOnlyList<string> People, string? BoardMember);

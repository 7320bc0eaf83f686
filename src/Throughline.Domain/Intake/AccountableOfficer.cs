namespace Throughline.Domain.Intake;

public sealed record AccountableOfficer(string Role, string Name);

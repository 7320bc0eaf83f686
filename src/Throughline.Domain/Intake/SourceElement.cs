using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

public abstract record SourceElement(SourcePlace Place);

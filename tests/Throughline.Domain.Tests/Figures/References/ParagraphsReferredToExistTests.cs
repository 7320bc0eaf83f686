using Throughline.Domain.Figures.References;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.References;

public sealed class ParagraphsReferredToExistTests : RuleTests<ParagraphsReferredToExist>;

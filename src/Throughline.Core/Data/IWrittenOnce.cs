namespace Throughline.Core.Data;

/// <summary>
/// A record that is written once and never changed or removed: an event, a plan as a meeting saw it. Triggers in both
/// databases refuse the same to whoever comes past this program.
/// </summary>
public interface IWrittenOnce;

namespace Throughline.Core.Evidence.Scanning;

/// <summary>How far the virus scanner is with a file.</summary>
public enum ScanState
{
    /// <summary>It has said nothing yet: nobody but whoever added the file is given it.</summary>
    Waiting,

    /// <summary>It found nothing.</summary>
    Clean,

    /// <summary>It found something: nobody is given the file.</summary>
    Harmful,
}

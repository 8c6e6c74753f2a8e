namespace WorkshopBot.Hammer.Faults;

/// <summary>What can go wrong between a store and its service.</summary>
public enum Fault
{
    /// <summary>503 ServerBusy; nothing was done.</summary>
    Busy,

    /// <summary>429; nothing was done.</summary>
    TooMany,

    /// <summary>500 before the request was passed on.</summary>
    FailedBefore,

    /// <summary>500 although the write went through.</summary>
    FailedAfter,

    /// <summary>The connection ends before the request was passed on.</summary>
    CutBefore,

    /// <summary>The connection ends after the service has answered, and before its answer has arrived.</summary>
    CutAfter,

    /// <summary>The service has done it, and the answer comes when nobody waits for it any more.</summary>
    Late,

    /// <summary>The answer comes bit by bit.</summary>
    Slow,
}

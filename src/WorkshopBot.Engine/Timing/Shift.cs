using NodaTime;

namespace WorkshopBot.Engine.Timing;

/// <summary>One stretch of work, as it is on the world's clock.</summary>
/// <param name="Day">On which it begins.</param>
/// <param name="Until">Not in it any more.</param>
internal readonly record struct Shift(LocalDate Day, DateTimeOffset From, DateTimeOffset Until);

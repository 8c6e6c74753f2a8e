namespace WorkshopBot.Domain.Commands;

public abstract partial record Command
{
    /// <summary>Shows the map in short in a channel, as the newest message there. What stood there shortly before stays where it is.</summary>
    /// <param name="Place">Null: the group's own channel.</param>
    /// <param name="Name">What people call another channel.</param>
    public sealed record ShowSummary(Place? Place = null, string? Name = null) : Command;

    /// <summary>The same again and again, whenever the map says something new by then.</summary>
    /// <param name="Rule">As whoever knows zones reads it: <see cref="Request.Repeating"/>.</param>
    public sealed record RepeatSummary(string Rule, Place? Place = null, string? Name = null) : Command;

    /// <summary>The map is not shown there any more, now or by itself.</summary>
    public sealed record EndSummary(Place? Place = null) : Command;
}

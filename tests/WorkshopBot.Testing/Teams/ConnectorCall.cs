using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Teams;

/// <summary>A call that the fake has got.</summary>
/// <param name="Operation">
/// <c>send</c>, <c>reply</c>, <c>update</c>, <c>delete</c>, <c>create</c>, <c>member</c>, <c>members</c>; <c>unknown</c>.
/// </param>
/// <param name="Target">The address as it came.</param>
/// <param name="Authorization">The header as it came; null: none.</param>
/// <param name="Body">Null when it is no JSON.</param>
/// <param name="Error">Null when it was done.</param>
public sealed record ConnectorCall(
    string Operation, string Target, string? Authorization, JsonObject? Body, DateTimeOffset At, string? Error);

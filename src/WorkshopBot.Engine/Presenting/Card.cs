using System.Text.Json.Nodes;

namespace WorkshopBot.Engine.Presenting;

/// <summary>An Adaptive Card 1.5, expanded from its template: what every channel makes its messages and forms from.</summary>
/// <param name="Name">Name of the template in <c>cards/</c>.</param>
public sealed record Card(string Name, JsonObject Content);

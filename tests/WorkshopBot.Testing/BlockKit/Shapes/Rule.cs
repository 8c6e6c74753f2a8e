using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.BlockKit.Shapes;

/// <summary>Says of a node that is there what is wrong with it.</summary>
internal delegate void Rule(JsonNode node, string path, Report report);

using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>What a lane holds at one stage, each as wide as a cell.</summary>
internal sealed record StageCards(string Name, Icon Icon, Shade Color, IReadOnlyList<Block> Cards);

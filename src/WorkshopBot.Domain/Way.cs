namespace WorkshopBot.Domain;

/// <summary>A way of the customer's from a stage to another than the next: it skips some, or goes back, perhaps to itself.</summary>
/// <param name="Label">When or why.</param>
public sealed record Way(ElementId From, ElementId To, string? Label);

/// <summary>Another map of the tenant's that shows a stage in detail.</summary>
/// <param name="Map">The workshop that it is the map of.</param>
/// <param name="Title">What it was called when it was chosen.</param>
public sealed record CloseUp(ElementId Stage, string Map, string Title);

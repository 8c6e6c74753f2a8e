namespace WorkshopBot.Testing.Examples;

/// <param name="Feelings">How many of a hundred feel −2, −1, 0, +1, +2.</param>
/// <param name="Problems">Begin a pain point; every one may be followed by each of <paramref name="Consequences"/>.</param>
/// <param name="Ideas">One for each of <paramref name="Problems"/>, in their order.</param>
internal sealed record CityStage(
    string Name,
    string Goal,
    (string Text, string Channel)[] Touchpoints,
    int[] Feelings,
    string[] Problems,
    string[] Consequences,
    string[] Ideas,
    string[] InternalPains,
    (string Actor, string Channel, string Process) Internal);

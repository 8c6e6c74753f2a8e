using System.Xml;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Exports.Cjml;

/// <summary>
/// Stages are phases. A touchpoint with a channel is a communication point between the customer and whoever serves, one without
/// an action. What is felt at a stage, and its assumed pain points, stand at the first touchpoint there.
/// </summary>
internal sealed class PlannedJourney(JourneyMap map, XmlWriter xml, FitText fit) : JourneyXml(map, xml, fit)
{
    public const string Id = "PJ1";

    private readonly Dictionary<string, string> providers = [];
    private int touchpoints;

    public void Write()
    {
        Xml.WriteStartElement("plannedJourney");
        Element("journeyID", Id);
        Element("journeyTitle", Map.Title);
        Phases();
        Element("journeyShortSummary", Map.Frame?.Scenario);
        Element("journeyLongSummary", Map.Frame?.Question);
        Actors();
        Xml.WriteStartElement("touchpoints");
        for (var i = 0; i < Map.Stages.Length; i++)
        {
            var stage = Map.Stages[i];
            for (var t = 0; t < stage.Touchpoints.Length; t++) Touchpoint(stage, i, t);
        }

        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }

    private void Actors()
    {
        Xml.WriteStartElement("actors");
        var travellers = Map.Personas.OrderByDescending(p => p.InFocus).ToList();
        if (travellers.Count == 0) Actor("endUser", Traveller, "actorName", null);
        for (var i = 0; i < travellers.Count; i++) Actor("endUser", i == 0 ? Traveller : $"U{i + 1}", "actorName", travellers[i].Name);

        Actor("serviceProvider", Provider, "companyName", null);
        foreach (var actor in Map.Stages.Select(ActorOf).OfType<string>())
        {
            if (!providers.TryAdd(actor, $"P{providers.Count + 1}")) continue;

            Actor("serviceProvider", providers[actor], "companyName", actor);
        }

        Xml.WriteEndElement();
    }

    private void Actor(string kind, string id, string nameElement, string? name)
    {
        Xml.WriteStartElement(kind);
        Xml.WriteAttributeString("actorID", id);
        Element(nameElement, name);
        Xml.WriteEndElement();
    }

    private void Touchpoint(Stage stage, int index, int at)
    {
        var touchpoint = stage.Touchpoints[at];
        Xml.WriteStartElement(string.IsNullOrEmpty(touchpoint.Channel) ? "plannedAction" : "plannedCommunicationPoint");
        Element("touchpointID", $"T{++touchpoints}");
        BelongsTo(index);
        Initiator(touchpoint.Text);
        if (touchpoint.Channel is { Length: > 0 } channel) Received(stage, touchpoint.Text, channel);
        if (at == 0) WhatItIsLike(stage);
        Xml.WriteEndElement();
    }

    private void Received(Stage stage, string text, string channel)
    {
        Xml.WriteStartElement("receiver");
        RefersTo(ActorOf(stage) is { } actor ? providers[actor] : Provider);
        Element("receiverLabel", text);
        Xml.WriteEndElement();
        Xml.WriteStartElement("channel");
        Element("channelName", channel);
        Xml.WriteEndElement();
    }

    private void WhatItIsLike(Stage stage)
    {
        var assumed = stage.PainPoints.Where(p => !ActualJourney.IsActual(p)).Select(p => Cjml.Line(p, Fit.Line(p.Text))).ToList();
        if (assumed.Count > 0) Element("comment", string.Join('\n', assumed));
        if (stage.Emotion.Mean is not { } mean) return;

        Xml.WriteStartElement("touchpointExperience");
        Element("experienceDescription", Cjml.Describe(stage.Emotion));
        Element("experienceRating", $"{(int)Math.Round(mean, MidpointRounding.AwayFromZero) + Cjml.Middle}");
        Xml.WriteEndElement();
    }

    private static string? ActorOf(Stage stage) => stage.Internal.Select(v => v.Actor).FirstOrDefault(a => !string.IsNullOrEmpty(a));
}

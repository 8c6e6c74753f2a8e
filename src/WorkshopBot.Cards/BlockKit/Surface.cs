namespace WorkshopBot.Cards.BlockKit;

/// <summary>Where blocks are shown: what is allowed there differs.</summary>
internal enum Surface
{
    Message,
    Modal,
    Home,
}

namespace WorkshopBot.Testing.BlockKit;

/// <summary>Where blocks are sent to.</summary>
public enum BlockKitSurface
{
    Message,
    Modal,
    Home,
}

using System.Collections.Immutable;
using WorkshopBot.Engine.Sharing;

namespace WorkshopBot.Web.Rooms;

/// <summary>Marks routes below a shared link.</summary>
/// <param name="Rights">Of which the link gives one.</param>
internal sealed record ShareRoute(params ImmutableArray<ShareRight> Rights);

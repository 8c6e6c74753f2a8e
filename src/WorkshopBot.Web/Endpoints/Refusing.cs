using Microsoft.AspNetCore.Http;

namespace WorkshopBot.Web.Endpoints;

/// <summary>Nothing was done, and why.</summary>
internal sealed class Refusing(int status, string key) : IResult
{
    /// <summary>The store cannot be read at the moment.</summary>
    public static Refusing Unavailable { get; } = new(StatusCodes.Status503ServiceUnavailable, "unavailable");

    public Task ExecuteAsync(HttpContext httpContext) => Answers.Refuse(status, key, httpContext);
}

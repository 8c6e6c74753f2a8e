namespace WorkshopBot.Web.Safety;

/// <summary>Shows that a form was sent by a page of ours.</summary>
internal static class Token
{
    public const string Field = "_token";
    public const string Header = "X-Token";
    public const string Cookie = "wb-forms";
}

namespace WorkshopBot.Maps.Tests.Office;

/// <summary>A fact that needs LibreOffice; on a build server it runs all the same, and fails without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && !LibreOffice.IsInstalled)
            Skip = "LibreOffice is not installed here (no \"soffice\" on the PATH).";
    }
}

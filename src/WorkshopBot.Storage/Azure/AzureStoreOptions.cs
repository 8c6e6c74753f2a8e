namespace WorkshopBot.Storage.Azure;

/// <summary>Where the storage account is and how this process proves who it is: a connection string, or both endpoints.</summary>
public sealed record AzureStoreOptions
{
    /// <summary>With an account key, with a SAS, or <c>UseDevelopmentStorage=true</c>.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>With a SAS as its query; without one Entra ID is asked for a token, and it must be <c>https</c>.</summary>
    public Uri? TableEndpoint { get; init; }

    /// <inheritdoc cref="TableEndpoint"/>
    public Uri? QueueEndpoint { get; init; }

    /// <summary>What all names of tables and of the queue start with, so that several stores may share an account: letters and digits.</summary>
    public string Prefix { get; init; } = "";
}

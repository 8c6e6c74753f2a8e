// WorkshopBot on Azure Container Apps: several replicas on one storage account, which they reach by a managed identity.
targetScope = 'resourceGroup'

@description('What the names of all resources start with: 3 to 11 lower-case letters and digits.')
@minLength(3)
@maxLength(11)
param name string

@description('Where the resources are.')
param location string = resourceGroup().location

@description('The container image, built from manifests/container.')
param image string

@description('The Azure container registry in this resource group that the image is in: its name. Empty: anybody may pull the image.')
param registry string = ''

@description('Where people reach the bot, such as https://workshop.example.org. Empty: the address that Azure gives the app.')
param publicUrl string = ''

@description('Whether workshops may be started in the browser from anywhere.')
param allowCreate bool = false

@description('A PFX file in base64, with an RSA key, that protects the keys that seal cookies and tokens.')
@secure()
param sealingCertificate string

@description('The password of the PFX file.')
@secure()
param sealingCertificatePassword string

@description('Whether people reach the bot in Teams.')
param teams bool = false

@description('The app registration that the bot is in Teams; it trusts the identity. Empty: the identity itself, without the tab.')
param teamsAppId string = ''

@description('What the bot registration costs: Teams is free with both.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('An OpenTelemetry collector that takes OTLP over HTTP. Empty: none.')
param otlpEndpoint string = ''

@description('Replicas that always run; two, so that one may be replaced.')
@minValue(1)
param minReplicas int = 2

@description('Replicas that run when many people are in rooms.')
@minValue(1)
param maxReplicas int = 6

var unique = uniqueString(resourceGroup().id, name)
var tableContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3')
var queueContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '974c5e8b-45b9-4653-ba55-5f855dd0fb88')
var registryPull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('${name}${unique}', 24)
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    allowBlobPublicAccess: false
    // The replicas come with their identity: there is no key that could leak.
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource tables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, tableContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: tableContributor
  }
}

resource queues 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, queueContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: queueContributor
  }
}

resource images 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = if (!empty(registry)) {
  name: empty(registry) ? 'none' : registry
}

resource pulls 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(registry)) {
  name: guid(resourceGroup().id, registry, identity.id, registryPull)
  scope: images
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: registryPull
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    retentionInDays: 30
    sku: {
      name: 'PerGB2018'
    }
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

var address = empty(publicUrl) ? 'https://${name}.${environment.properties.defaultDomain}' : publicUrl
var bot = empty(teamsAppId) ? identity.properties.clientId : teamsAppId

resource registration 'Microsoft.BotService/botServices@2022-09-15' = if (teams) {
  name: '${name}-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: botSku
  }
  properties: {
    displayName: 'WorkshopBot'
    endpoint: '${address}/api/messages'
    msaAppType: empty(teamsAppId) ? 'UserAssignedMSI' : 'SingleTenant'
    msaAppId: bot
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: empty(teamsAppId) ? identity.id : null
  }
}

resource teamsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = if (teams) {
  parent: registration
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    environmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: 8080
        allowInsecure: false
        // Any replica answers anything.
        stickySessions: {
          affinity: 'none'
        }
      }
      registries: empty(registry) ? [] : [
        {
          server: '${registry}.azurecr.io'
          identity: identity.id
        }
      ]
      secrets: [
        {
          name: 'sealing-certificate'
          value: sealingCertificate
        }
        {
          name: 'sealing-password'
          value: sealingCertificatePassword
        }
      ]
    }
    template: {
      // Streams end at once and answers within ten seconds; the rest is for the load balancer to notice.
      terminationGracePeriodSeconds: 40
      containers: [
        {
          name: 'workshopbot'
          image: image
          resources: {
            cpu: json('1.0')
            memory: '2Gi'
          }
          env: concat([
            { name: 'PublicUrl', value: address }
            { name: 'Web__AllowCreate', value: string(allowCreate) }
            { name: 'Storage__Provider', value: 'Azure' }
            { name: 'Storage__Azure__TableEndpoint', value: storage.properties.primaryEndpoints.table }
            { name: 'Storage__Azure__QueueEndpoint', value: storage.properties.primaryEndpoints.queue }
            // Of several identities that a container may have, this one.
            { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
            { name: 'Sealing__CertificateBase64', secretRef: 'sealing-certificate' }
            { name: 'Sealing__CertificatePassword', secretRef: 'sealing-password' }
          ], empty(otlpEndpoint) ? [] : [
            { name: 'Telemetry__OtlpEndpoint', value: otlpEndpoint }
          ], !teams ? [] : [
            { name: 'Teams__AppId', value: bot }
            { name: 'Teams__TenantId', value: tenant().tenantId }
            { name: 'Teams__ManagedIdentityClientId', value: identity.properties.clientId }
          ])
          probes: [
            {
              type: 'Liveness'
              httpGet: { path: '/health/live', port: 8080 }
              periodSeconds: 10
            }
            {
              type: 'Readiness'
              httpGet: { path: '/health/ready', port: 8080 }
              periodSeconds: 5
              timeoutSeconds: 3
            }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [
          {
            name: 'requests'
            http: {
              // A page holds one stream open, so this is about the people in rooms.
              metadata: { concurrentRequests: '500' }
            }
          }
        ]
      }
    }
  }
  dependsOn: [
    tables
    queues
    pulls
  ]
}

output address string = address
output botAppId string = bot
output identityPrincipalId string = identity.properties.principalId

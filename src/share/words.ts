// Words that links are full of. A link holds a short token in their place, because the browser's zlib takes no
// dictionary of its own. Only ever append: the place of a word is part of every link made so far.
// One text, because a list of one word a line hides how they belong together.

/** The words in order: each has its place for good. */
export const words: readonly string[] = `
  addressSpace dnsServers encryption purpose prefixes networkSecurityGroup routeTable natGateway
  defaultOutboundAccess serviceEndpoints privateEndpointNetworkPolicies privateLinkServiceNetworkPolicies
  delegation rules name priority direction access protocol sources sourcePorts destinations destinationPorts
  disableBgpRoutePropagation routes prefix nextHopType nextHopIp tier publicIps managementPublicIp threatIntelMode
  intrusionDetection dnsProxy natCollections networkCollections applicationCollections action protocols
  destinationFqdns ports translatedAddress translatedPort fqdns fqdnTags sku zoneRedundant domainNameLabel zone
  idleTimeoutInMinutes target subResource approval privateDnsZones publicNetworkAccess isolationMode firewallSku
  provisionNetworkNow outboundRules type sparkEnabled serviceTag fqdn storageAccount keyVault containerRegistry
  applicationInsights imageBuildCompute systemDatastoresAuthMode hbiWorkspace v1LegacyMode workspace vmSize
  enableNodePublicIp sshPublicAccess disableLocalAuth vmPriority minNodes maxNodes idleMinutes
  remoteLoginPortPublicAccess authMode deployments model instanceType instanceCount traffic
  egressPublicNetworkAccess privateCluster privateDnsZone enablePrivateClusterPublicFqdn authorizedIpRanges
  networkPlugin networkPolicy outboundType nodeCount maxPods podCidr serviceCidr dnsServiceIp disableLocalAccounts
  defaultAction bypass ipRules virtualNetworkRules allowBlobPublicAccess allowSharedKeyAccess isHnsEnabled
  uniqueSuffix enableRbacAuthorization enablePurgeProtection softDeleteRetentionInDays networkRuleBypassOptions
  adminUserEnabled dataEndpointEnabled logAnalyticsWorkspace publicNetworkAccessForIngestion
  publicNetworkAccessForQuery retentionInDays sides registrationEnabled resolutionPolicy virtual-network subnet
  network-security-group route-table azure-firewall public-ip nat-gateway peering private-endpoint
  private-dns-zone zone-link aml-workspace compute-instance compute-cluster managed-online-endpoint aks-cluster
  storage-account key-vault container-registry application-insights log-analytics-workspace on-premises internet
  hybrid-connection training scoring private-endpoints firewall firewall-management Enabled Disabled Allow Deny
  Inbound Outbound Tcp Udp TCP UDP Any * VirtualNetwork Internet AzureLoadBalancer 443 80 445 5831 44224 18881
  8787 0.0.0.0/0 VirtualAppliance https:443 http:80 AllowInternetOutbound AllowOnlyApprovedOutbound
  PrivateEndpoint ServiceTag FQDN amlworkspace blob file queue table dfs vault registry westeurope
  AzureActiveDirectory AzureResourceManager AzureMachineLearning BatchNodeManagement
  BatchNodeManagement.westeurope Storage Storage.westeurope MicrosoftContainerRegistry AzureFrontDoor.FirstParty
  AzureFrontDoor.Frontend AzureMonitor AzureKubernetesService mcr.microsoft.com *.data.mcr.microsoft.com
  ml.azure.com automlresources-prod.azureedge.net automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net
  login.microsoftonline.com management.azure.com *.azureml.ms *.azureml.net pypi.org *.pythonhosted.org
  packages.microsoft.com privatelink.api.azureml.ms privatelink.notebooks.azure.net
  privatelink.blob.core.windows.net privatelink.file.core.windows.net privatelink.queue.core.windows.net
  privatelink.table.core.windows.net privatelink.dfs.core.windows.net privatelink.vaultcore.azure.net
  privatelink.azurecr.io AzureFirewallSubnet AzureFirewallManagementSubnet AzureBastionSubnet GatewaySubnet
  AllowAzureActiveDirectory AllowAzureResourceManager AllowAzureMachineLearning AllowAzureMachineLearningUdp
  AllowBatchNodeManagementWestEurope AllowStorageWestEurope AllowMicrosoftContainerRegistryWestEurope
  AllowAzureFrontDoorFirstParty AllowWeb AllowClusterInbound AllowClusterOutbound DenyInternet DenyInbound
  BatchNodeManagement.WestEurope Storage.WestEurope MicrosoftContainerRegistry.WestEurope azureactivedirectory-tcp
  azureresourcemanager-tcp azuremachinelearning-tcp azuremachinelearning-udp batchnodemanagement-westeurope-tcp
  storage-westeurope-tcp microsoftcontainerregistry-westeurope-tcp azurefrontdoor-firstparty-tcp azuremonitor-tcp
  azure-machine-learning azure-machine-learning-hosts python-packages *.notebooks.azure.net *.aznbcontent.net
  graph.microsoft.com aka.ms anaconda.com *.anaconda.com *.anaconda.org pytorch.org *.pytorch.org *.tensorflow.org
  kubernetes *.table.core.windows.net *.queue.core.windows.net *.kusto.windows.net
  westeurope.experiments.azureml.net westeurope.api.azureml.ms aks-extension
  westeurope.dp.kubernetesconfiguration.azure.com arcmktplaceprod.azurecr.io *.ingestion.msftcloudes.com
  *.microsoftmetrics.com marketplaceapi.microsoft.com arcmktplaceprod.centralindia.data.azurecr.io
  arcmktplaceprod.japaneast.data.azurecr.io arcmktplaceprod.westus2.data.azurecr.io
  arcmktplaceprod.westeurope.data.azurecr.io arcmktplaceprod.eastus.data.azurecr.io virtual-network-gateway
  kubernetes-compute virtual-machine userAssignedNATGateway fromAllowGatewayTransit toUseRemoteGateways
  internalLoadBalancer system custom none customPrivateDnsZone azure-overlay azure kubenet calico cilium
  userDefinedRouting managedNATGateway loadBalancer Standard_D4s_v5 10.244.0.0/16 172.16.0.0/16 172.16.0.10
  identity existing existingGroup existingId region aml-registry replicationRegions storageAccountType
  Standard_LRS Standard_ZRS Standard_GRS Standard_RAGRS Standard Basic ICMP serverlessComputeSubnet
  serverlessComputeNoPublicIp AccessKey Identity application-security-group Premium Alert
  azure-monitor-private-link-scope resources ingestionAccessMode Open PrivateOnly queryAccessMode azure-service
  service Microsoft.CognitiveServices/accounts Microsoft.Search/searchServices Microsoft.Sql/servers
  Microsoft.DocumentDB/databaseAccounts Microsoft.DBforPostgreSQL/flexibleServers
  Microsoft.DBforMySQL/flexibleServers Microsoft.Databricks/workspaces Microsoft.DataFactory/factories
  Microsoft.Synapse/workspaces Microsoft.Synapse/privateLinkHubs Microsoft.EventHub/namespaces
  Microsoft.ServiceBus/namespaces Microsoft.Web/sites Microsoft.ApiManagement/service
  Microsoft.Network/applicationGateways Microsoft.Cache/redisEnterprise Microsoft.Cache/Redis resourceId bastion
  publicIp enablePrivateOnlyBastion enableTunneling enableFileCopy enableIpConnect enableShareableLink
  disableCopyPaste enableSessionRecording batch-endpoint AADToken compute Standard_DS3_v2 Dedicated LowPriority
  AzureServices None dns-resolver inboundSubnet inboundAddress outboundSubnet forwardingRules domain targetServers
  enabled linkedNetworks standard premium cluster namespace default enableTraining enableInference
  inferenceRouterServiceType LoadBalancer NodePort ClusterIP allowInsecureConnections sslCname sslSecret AMLToken
  unset StandardV2 Icmp sourceGroups destinationGroups policy-assignment policy effect Audit AuditIfNotExists
  Modify DeployIfNotExists enforcementMode Default DoNotEnforce Auto Manual applicationSecurityGroups
  VirtualNetworkGateway VnetLocal service-endpoint-policy definitions Microsoft.Storage Global storageAccounts
  scopes aliases /services/Azure/MachineLearning /services/Azure/Batch /services/Azure/Databricks
  /services/Azure/DataFactory /services/Azure/ManagedInstance /services/Azure/WebPI /services/Azure
  SecuredByPerimeter Premium_LRS general gateway dns-inbound dns-outbound Microsoft.Storage.Global
  Microsoft.KeyVault Microsoft.ContainerRegistry Microsoft.AzureActiveDirectory Microsoft.CognitiveServices
  Microsoft.AzureCosmosDB Microsoft.Sql Microsoft.EventHub Microsoft.ServiceBus Microsoft.Web
  serviceEndpointPolicies NetworkSecurityGroupEnabled RouteTableEnabled Microsoft.Network/dnsResolvers
  Microsoft.ContainerInstance/containerGroups Microsoft.ContainerService/managedClusters
  Microsoft.MachineLearningServices/workspaces Microsoft.Sql/managedInstances Microsoft.Web/serverFarms
  user-assigned-identity role jump-box dns-server appliance other Linux Windows size Standard_D2s_v5
  privateIpAddress ipForwarding forwarders targets gatewayType ExpressRoute vpnSku VpnGw1AZ VpnGw2AZ VpnGw3AZ
  VpnGw4AZ VpnGw5AZ expressRouteSku ErGw1AZ ErGw2AZ ErGw3AZ ErGwScale minScaleUnits maxScaleUnits activeActive
  enableBgp vpnClientAddressPool peerAddress bgpPeerAddress bgpPeerAsn advertisedPrefixes both from
  fromAllowVirtualNetworkAccess fromAllowForwardedTraffic fromUseRemoteGateways toAllowVirtualNetworkAccess
  toAllowForwardedTraffic toAllowGatewayTransit NxDomainRedirect 10.0.0.0/24 10.0.0.0/26 snet-pe 10.0.0.64/27
  pip-gateway vpng-ml 192.168.0.0/16 kv-ml log-ml appi-ml cpu-cluster pe-workspace pe-blob pe-file ci-researcher
  nsg-training 10.1.1.0/24 nsg-scoring vnet-hub pip-firewall 10.1.0.0/22 afw-hub to-firewall 10.0.0.4 rt-spoke
  vnet-spoke 10.1.0.0/24 snet-training snet-scoring 10.1.2.0/26 mlw-prod pe-vault pe-registry aks-scoring
  k8s-scoring pip-nat ng-ml AllowAzureFrontDoorFrontend graph.windows.net *.modelmanagement.azureml.net
  *.instances.azureml.net *.instances.azureml.ms resourceGroup subscription network-manager networks
  adminRules AlwaysAllow applyOnNetworkIntentPolicyBasedServices AllowRulesOnly All
  shape part expect allowed denied note port
`
  .trim()
  .split(/\s+/);

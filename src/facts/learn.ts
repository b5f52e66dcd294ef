// Addresses of the Microsoft Learn pages that facts, fields and rules cite. Facts live in the files beside this one.

/** A page of Microsoft Learn, without a language in its path. */
export type LearnUrl = `https://learn.microsoft.com/${string}`;

/** Every page cited anywhere, by what it is about; a page is written down here and nowhere else. */
export const learn = {
  // Azure Machine Learning
  amlPlanning: 'https://learn.microsoft.com/azure/machine-learning/how-to-network-isolation-planning',
  amlConfigurations: 'https://learn.microsoft.com/azure/machine-learning/concept-network-isolation-configurations',
  amlSecurityOverview: 'https://learn.microsoft.com/azure/machine-learning/how-to-network-security-overview',
  amlTrafficFlow: 'https://learn.microsoft.com/azure/machine-learning/concept-secure-network-traffic-flow',
  amlFirewall: 'https://learn.microsoft.com/azure/machine-learning/how-to-access-azureml-behind-firewall',
  amlExfiltration: 'https://learn.microsoft.com/azure/machine-learning/how-to-prevent-data-loss-exfiltration',
  amlWorkspaceVnet: 'https://learn.microsoft.com/azure/machine-learning/how-to-secure-workspace-vnet',
  amlTrainingVnet: 'https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet',
  amlPublicInternetAccess:
    'https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet#required-public-internet-access-to-train-models',
  amlNetworkRoles: 'https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet#prerequisites',
  amlInferencingVnet: 'https://learn.microsoft.com/azure/machine-learning/how-to-secure-inferencing-vnet',
  amlKubernetesInferencing:
    'https://learn.microsoft.com/azure/machine-learning/how-to-secure-kubernetes-inferencing-environment',
  amlKubernetesAttach: 'https://learn.microsoft.com/azure/machine-learning/how-to-attach-kubernetes-to-workspace',
  amlKubernetesExtension: 'https://learn.microsoft.com/azure/machine-learning/how-to-deploy-kubernetes-extension',
  amlPrivateLink: 'https://learn.microsoft.com/azure/machine-learning/how-to-configure-private-link',
  amlCustomDns: 'https://learn.microsoft.com/azure/machine-learning/how-to-custom-dns',
  amlStudioVnet: 'https://learn.microsoft.com/azure/machine-learning/how-to-enable-studio-virtual-network',
  amlManagedNetwork: 'https://learn.microsoft.com/azure/machine-learning/how-to-managed-network',
  amlManagedNetworkCompute: 'https://learn.microsoft.com/azure/machine-learning/how-to-managed-network-compute',
  amlPublicPackages:
    'https://learn.microsoft.com/azure/machine-learning/how-to-managed-network#scenario-access-public-machine-learning-packages',
  amlOnlineEndpoint: 'https://learn.microsoft.com/azure/machine-learning/concept-secure-online-endpoint',
  amlOnlineEndpointLimits:
    'https://learn.microsoft.com/azure/machine-learning/concept-secure-online-endpoint#limitations',
  amlOnlineEndpointDeploy: 'https://learn.microsoft.com/azure/machine-learning/how-to-deploy-online-endpoints',
  amlOnlineEndpointHowTo: 'https://learn.microsoft.com/azure/machine-learning/how-to-secure-online-endpoint',
  amlBatchEndpoint: 'https://learn.microsoft.com/azure/machine-learning/how-to-secure-batch-endpoint',
  amlRegistries: 'https://learn.microsoft.com/azure/machine-learning/how-to-manage-registries',
  amlRegistryIsolation: 'https://learn.microsoft.com/azure/machine-learning/how-to-registry-network-isolation',
  amlIsolationV2: 'https://learn.microsoft.com/azure/machine-learning/how-to-configure-network-isolation-with-v2',
  amlPolicy: 'https://learn.microsoft.com/azure/machine-learning/how-to-integrate-azure-policy',
  amlIdentities: 'https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication',
  amlQuotas: 'https://learn.microsoft.com/azure/machine-learning/how-to-manage-quotas',
  amlSecureWorkspaceTutorial:
    'https://learn.microsoft.com/azure/machine-learning/tutorial-create-secure-workspace-vnet',
  amlWorkspaceTemplate: 'https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces',
  amlComputeTemplate:
    'https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/computes',
  amlOnlineEndpointTemplate:
    'https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/onlineendpoints',

  // Virtual networks, routing and filtering
  virtualNetworkFaq: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
  virtualNetworkLimits:
    'https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#networking-limits',
  peering: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview',
  peeringManage: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering',
  routing: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  networkSecurityGroups: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
  applicationSecurityGroups: 'https://learn.microsoft.com/azure/virtual-network/application-security-groups',
  networkSecurityGroupFiltering:
    'https://learn.microsoft.com/azure/virtual-network/network-security-group-how-it-works',
  serviceTags: 'https://learn.microsoft.com/azure/virtual-network/service-tags-overview',
  adminRules: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins',
  adminRulesNotApplied:
    'https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins#nonapplication-of-security-admin-rules',
  adminRuleTemplate:
    'https://learn.microsoft.com/azure/templates/microsoft.network/networkmanagers/securityadminconfigurations/rulecollections/rules',
  networkManagerScope: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-network-manager-scope',
  networkManagerTemplate: 'https://learn.microsoft.com/azure/templates/microsoft.network/networkmanagers',
  manageSubnets: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-subnet',
  serviceEndpoints: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview',
  serviceEndpointPolicies:
    'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoint-policies-overview',
  defaultOutboundAccess: 'https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access',
  platformAddress: 'https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16',
  natGateway: 'https://learn.microsoft.com/azure/nat-gateway/nat-overview',
  firewallSku: 'https://learn.microsoft.com/azure/firewall/choose-firewall-sku',
  firewallFaq: 'https://learn.microsoft.com/azure/firewall/firewall-faq',
  firewallRules: 'https://learn.microsoft.com/azure/firewall/rule-processing',
  firewallFqdnNetworkRules: 'https://learn.microsoft.com/azure/firewall/fqdn-filtering-network-rules',
  firewallSnat: 'https://learn.microsoft.com/azure/firewall/snat-private-range',
  firewallManagementNic: 'https://learn.microsoft.com/azure/firewall/management-nic',
  firewallForcedTunneling: 'https://learn.microsoft.com/azure/firewall/forced-tunneling',
  firewallTags: 'https://learn.microsoft.com/azure/firewall/service-tags',
  bastion: 'https://learn.microsoft.com/azure/bastion/configuration-settings',
  bastionQuickstart: 'https://learn.microsoft.com/azure/bastion/quickstart-host-portal',
  bastionFaq: 'https://learn.microsoft.com/azure/bastion/bastion-faq',
  bastionNsg: 'https://learn.microsoft.com/azure/bastion/bastion-nsg',
  vpnGatewayCreate: 'https://learn.microsoft.com/azure/vpn-gateway/tutorial-create-gateway-portal',
  gatewaySubnet: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings#gwsub',
  applicationGatewaySubnet: 'https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure',
  hubSpoke: 'https://learn.microsoft.com/azure/architecture/networking/architecture/hub-spoke',

  // Private Link and DNS
  privateEndpoints: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  privateEndpointDns: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
  privateEndpointDnsIntegration: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration',
  privateEndpointPolicies: 'https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy',
  privateEndpointInspection: 'https://learn.microsoft.com/azure/private-link/inspect-traffic-with-azure-firewall',
  dnsFallback: 'https://learn.microsoft.com/azure/dns/private-dns-fallback',
  dnsSecurityPolicy: 'https://learn.microsoft.com/azure/dns/dns-security-policy',
  dnsResolver: 'https://learn.microsoft.com/azure/dns/dns-private-resolver-overview',
  dnsRulesets: 'https://learn.microsoft.com/azure/dns/private-resolver-endpoints-rulesets',
  dnsLimits:
    'https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#azure-dns-limits',

  // Services the workspace depends on
  storageNetwork: 'https://learn.microsoft.com/azure/storage/common/storage-network-security',
  keyVaultNetwork: 'https://learn.microsoft.com/azure/key-vault/general/network-security',
  keyVaultApiVersions: 'https://learn.microsoft.com/azure/key-vault/general/migrate-api-version',
  keyVaultAccessDefault: 'https://learn.microsoft.com/azure/key-vault/general/access-control-default',
  registryPrivateLink: 'https://learn.microsoft.com/azure/container-registry/container-registry-private-link',
  monitorPrivateLink: 'https://learn.microsoft.com/azure/azure-monitor/logs/private-link-configure',
  monitorPrivateLinkDesign: 'https://learn.microsoft.com/azure/azure-monitor/logs/private-link-design',
  cosmosPrivateEndpoints: 'https://learn.microsoft.com/azure/cosmos-db/how-to-configure-private-endpoints',
  mariadbEnd: 'https://learn.microsoft.com/azure/mariadb/whats-happening-to-mariadb',
  sqlFirewall: 'https://learn.microsoft.com/azure/azure-sql/database/firewall-configure',
  postgresqlFirewall: 'https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-firewall-rules',
  mysqlNetworking: 'https://learn.microsoft.com/azure/mysql/flexible-server/concepts-networking-public',
  redisConfiguration: 'https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure',
  redisTls: 'https://learn.microsoft.com/azure/redis/tls-configuration',
  postgresqlSingleServerEnd:
    'https://learn.microsoft.com/azure/postgresql/migrate/whats-happening-to-postgresql-single-server',
  mysqlSingleServerEnd: 'https://learn.microsoft.com/azure/mysql/migrate/whats-happening-to-mysql-single-server',

  // Virtual machines
  trustedLaunch: 'https://learn.microsoft.com/azure/virtual-machines/trusted-launch',
  networkInterfaces: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-network-interface',
  privateAddresses: 'https://learn.microsoft.com/azure/virtual-network/ip-services/private-ip-addresses',

  // Azure Kubernetes Service
  aksOutbound: 'https://learn.microsoft.com/azure/aks/outbound-rules-control-egress',
  aksOutboundType: 'https://learn.microsoft.com/azure/aks/egress-outboundtype',
  aksNatGateway: 'https://learn.microsoft.com/azure/aks/nat-gateway',
  aksNetworkPolicies: 'https://learn.microsoft.com/azure/aks/use-network-policies',
  aksIpPlanning: 'https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning',
  aksCni: 'https://learn.microsoft.com/azure/aks/concepts-network-cni-overview',
  aksCniOverlay: 'https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay',
  aksCniPodSubnet: 'https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet',
  aksCniLegacy: 'https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni',
  aksPrivateCluster: 'https://learn.microsoft.com/azure/aks/private-clusters',
  aksInternalLoadBalancer: 'https://learn.microsoft.com/azure/aks/internal-lb',
  aksNetworkIsolated: 'https://learn.microsoft.com/azure/aks/network-isolated',
  aksAuthorizedRanges: 'https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges',

  // Resource Manager, governance and clouds
  resourceNames: 'https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules',
  templates: 'https://learn.microsoft.com/azure/templates/',
  builtInRoles: 'https://learn.microsoft.com/azure/role-based-access-control/built-in-roles',
  builtInPolicies: 'https://learn.microsoft.com/azure/governance/policy/samples/built-in-policies',
  regions: 'https://learn.microsoft.com/azure/reliability/regions-list',
  regionPairs: 'https://learn.microsoft.com/azure/reliability/regions-paired',
  governmentCloud: 'https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure',
  chinaCloud: 'https://learn.microsoft.com/azure/china/resources-developer-guide',
  chinaRegions: 'https://learn.microsoft.com/azure/china/overview-datacenter',
} as const satisfies Readonly<Record<string, LearnUrl>>;

// Host names that only a way of working asks for. None of them is needed for a workspace to run.
import { learn } from './learn.ts';
import { hosts, type OutboundNeed } from './required-outbound.ts';

const firewall = { category: 'situational', sources: [learn.amlFirewall] } as const;
const managed = { category: 'situational', sources: [learn.amlManagedNetwork] } as const;
const aks = { category: 'situational', sources: [learn.aksOutbound] } as const;
const packages = {
  scenario: 'python-packages',
  category: 'recommended',
  sources: [learn.amlPublicPackages, learn.amlPublicInternetAccess],
} as const;
const vscode = {
  scenario: 'vscode',
  category: 'situational',
  sources: [learn.amlFirewall, learn.amlManagedNetwork],
} as const;
const marketplaceData = ['centralindia', 'japaneast', 'westus2', 'westeurope', 'eastus'];

/** The host names by scenario; the public cloud unless said otherwise. Sources are cited in each. */
export const scenarioFqdns: readonly OutboundNeed[] = [
  ...hosts({ ...packages, purpose: 'Install conda packages' }, 'anaconda.com', '*.anaconda.com', '*.anaconda.org'),
  ...hosts({ ...packages, purpose: 'Install packages from PyPI' }, 'pypi.org'),
  ...hosts(
    {
      ...packages,
      category: 'situational',
      purpose: 'Install packages from PyPI',
      when: 'the index of pip is set to another address',
    },
    '*.pythonhosted.org',
  ),
  ...hosts({ ...packages, purpose: 'Install PyTorch' }, 'pytorch.org', '*.pytorch.org'),
  ...hosts({ ...packages, purpose: 'Install TensorFlow' }, '*.tensorflow.org'),
  ...hosts(
    { ...firewall, scenario: 'r-packages', purpose: 'Install R packages from CRAN', when: 'R is used' },
    'cloud.r-project.org',
  ),
  ...hosts(
    { ...firewall, scenario: 'rstudio', purpose: 'Pull the RStudio image', when: 'RStudio is used' },
    'ghcr.io',
    'pkg-containers.githubusercontent.com',
  ),
  ...hosts(
    { ...vscode, purpose: 'Use VS Code in the browser', when: 'VS Code for the Web is used' },
    '*.vscode.dev',
    '*.vscode-unpkg.net',
    '*.vscode-cdn.net',
    '*.vscodeexperiments.azureedge.net',
    'default.exp-tas.com',
  ),
  ...hosts(
    { ...vscode, purpose: 'Connect VS Code on a desktop', when: 'VS Code is used' },
    'code.visualstudio.com',
    'update.code.visualstudio.com',
    '*.vo.msecnd.net',
    'vscode.download.prss.microsoft.com',
  ),
  // The last but one is a storage host: the page lists it, and the same page forbids storage hosts in managed networks.
  ...hosts(
    { ...vscode, purpose: 'Install extensions of VS Code', when: 'VS Code is used' },
    'marketplace.visualstudio.com',
    'vscode.blob.core.windows.net',
    '*.gallerycdn.vsassets.io',
  ),
  // Pages name a path below these hosts; a rule without TLS inspection can only name the host.
  ...hosts(
    {
      ...firewall,
      scenario: 'interactive-jobs',
      purpose: 'Fetch the WebSocket server of interactive jobs',
      when: 'interactive jobs are used',
      sources: [learn.amlFirewall, learn.amlPublicInternetAccess],
    },
    'github.com',
    'raw.githubusercontent.com',
  ),
  ...hosts(
    { ...managed, scenario: 'huggingface', purpose: 'Fetch models from Hugging Face', when: 'its models are used' },
    'docker.io',
    '*.docker.io',
    '*.docker.com',
    'production.cloudflare.docker.com',
    'cdn.auth0.com',
    'cdn-lfs.huggingface.co',
  ),
  ...hosts(
    {
      ...firewall,
      scenario: 'monitoring',
      purpose: 'Send telemetry to Application Insights',
      when: 'Azure Monitor has no private endpoint',
    },
    'dc.applicationinsights.azure.com',
    'dc.applicationinsights.microsoft.com',
    'dc.services.visualstudio.com',
    '*.in.applicationinsights.azure.com',
  ),
  ...hosts(
    {
      ...firewall,
      scenario: 'high-business-impact',
      purpose: 'Reach the key vault of the Azure Batch back end',
      when: 'the workspace was created with the high-business-impact flag',
    },
    '*.vault.azure.net',
  ),
  ...hosts(
    {
      ...firewall,
      clouds: ['government'],
      scenario: 'high-business-impact',
      purpose: 'Reach the key vault of the Azure Batch back end',
      when: 'the workspace was created with the high-business-impact flag',
    },
    '*.vault.usgovcloudapi.net',
  ),
  ...hosts(
    {
      ...firewall,
      clouds: ['china'],
      scenario: 'high-business-impact',
      purpose: 'Reach the key vault of the Azure Batch back end',
      when: 'the workspace was created with the high-business-impact flag',
    },
    '*.vault.azure.cn',
  ),
  ...hosts(
    { ...firewall, scenario: 'kubernetes-training', purpose: 'Install Python packages', when: 'Kubernetes trains' },
    'pypi.org',
  ),
  ...hosts(
    {
      ...firewall,
      scenario: 'kubernetes-training',
      ports: [80],
      purpose: 'Patch the images of jobs',
      when: 'Kubernetes trains',
    },
    'archive.ubuntu.com',
    'security.ubuntu.com',
    'ppa.launchpad.net',
  ),
  ...hosts(
    {
      ...aks,
      scenario: 'aks-extension',
      purpose: 'Pull extension images from a nearby region',
      when: 'extensions come from the marketplace',
    },
    ...marketplaceData.map((name) => `arcmktplaceprod.${name}.data.azurecr.io`),
  ),
  ...hosts(
    { ...aks, category: 'recommended', scenario: 'aks-updates', ports: [80], purpose: 'Patch the nodes' },
    'security.ubuntu.com',
    'azure.archive.ubuntu.com',
    'changelogs.ubuntu.com',
  ),
  ...hosts(
    { ...aks, category: 'recommended', scenario: 'aks-updates', purpose: 'Patch the nodes' },
    'snapshot.ubuntu.com',
  ),
  ...hosts(
    { ...aks, scenario: 'aks-gpu', purpose: 'Install GPU drivers', when: 'the cluster has GPU nodes' },
    'nvidia.github.io',
    'us.download.nvidia.com',
    'download.docker.com',
  ),
  ...hosts(
    {
      ...aks,
      category: 'legacy',
      scenario: 'aks',
      protocol: 'UDP',
      ports: [123],
      firewallRule: 'network',
      purpose: 'Set the clock of nodes',
      when: 'nodes were created before March 2021',
    },
    'ntp.ubuntu.com',
  ),
];

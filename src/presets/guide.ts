// "Which one is for me?": a few questions that end in a preset. The order is that of the planning article: who runs
// the network, then what may leave, then what stands there already.

/** One answer, and the question that follows or the slug of the preset that it ends in. */
export type Answer = { readonly label: string; readonly help: string; readonly next: Question | string };
export type Question = { readonly question: string; readonly answers: readonly Answer[] };

const managedServing: Question = {
  question: 'What is the workspace for, above all?',
  answers: [
    { label: 'Training and experiments', help: 'Computes with open outbound', next: 'managed-internet-outbound' },
    {
      label: 'Serving models online',
      help: 'Managed online endpoints that only private clients can call',
      next: 'managed-online-endpoint',
    },
  ],
};

const managedOutbound: Question = {
  question: 'What may leave the managed network?',
  answers: [
    { label: 'Anything on the internet', help: 'Packages and data from anywhere', next: managedServing },
    {
      label: 'Only what is approved',
      help: 'Against leaks of data; each destination is a rule',
      next: 'managed-approved-only',
    },
  ],
};

const kubernetes: Question = {
  question: 'Do you score on an AKS cluster of your own?',
  answers: [
    { label: 'No, or not yet', help: 'Training with a scoring subnet to grow into', next: 'hub-spoke-nat' },
    {
      label: 'Yes',
      help: 'Attached to the workspace, behind an internal load balancer',
      next: 'aks-internal-load-balancer',
    },
  ],
};

const privateOutbound: Question = {
  question: 'What may leave your network?',
  answers: [
    { label: 'The internet, through a firewall', help: 'Filtered and logged in the hub', next: 'hub-spoke-firewall' },
    {
      label: 'The internet, without a firewall',
      help: 'NSG and NAT gateway: cheaper, no filter',
      next: kubernetes,
    },
    {
      label: 'Only what Azure Machine Learning needs',
      help: 'Against leaks of data, with service endpoint policies',
      next: 'exfiltration-prevention',
    },
    {
      label: 'There are hardly any private addresses left',
      help: 'Networks of their own that are not peered',
      next: 'private-address-shortage',
    },
  ],
};

const publicOutbound: Question = {
  question: 'Does data have to be kept from leaking?',
  answers: [
    { label: 'No', help: 'Outbound through the firewall', next: 'hub-spoke-public-workspace' },
    { label: 'Yes', help: 'Outbound only where needed', next: 'exfiltration-prevention-public-workspace' },
  ],
};

const studio: Question = {
  question: 'From where do people open the studio?',
  answers: [
    { label: 'From the corporate network only', help: 'The workspace is private', next: privateOutbound },
    {
      label: 'From the internet too',
      help: 'Only the workspace is public; data and computes are not',
      next: publicOutbound,
    },
  ],
};

/** The first question. */
export const guide: Question = {
  question: 'Who runs the network of the computes?',
  answers: [
    {
      label: 'The service: a managed virtual network',
      help: 'Recommended: no address plan, no routes, endpoints by rule',
      next: managedOutbound,
    },
    {
      label: 'We do: our own virtual network',
      help: 'When a hub, a firewall, on-premises routes or AKS are there already',
      next: studio,
    },
  ],
};

/** What a list of chosen answers leads to: the question that follows, or the slug of a preset. */
export function follow(path: readonly number[]): Question | string {
  let at: Question | string = guide;
  for (const index of path) {
    const answer: Answer | undefined = typeof at === 'string' ? undefined : at.answers[index];
    if (!answer) return at;
    at = answer.next;
  }
  return at;
}

/** Every preset that the questions can end in. */
export const endings = (from: Question | string = guide): readonly string[] =>
  typeof from === 'string' ? [from] : from.answers.flatMap(({ next }) => endings(next));

// Where a shape stands apart from the picture: resource group, subscription and region, and whether it exists already.
import { boolean, text } from './field.ts';

const existing = boolean({
  label: 'Already exists',
  help: 'The template refers to it and does not create it.',
  default: false,
  sparse: true,
});

/** Placement of a resource that another one contains, such as a subnet: it stands where its parent stands. */
export const childPlacement = { existing } as const;

/** Placement of a resource without a region. */
export const globalPlacement = {
  existing,
  resourceGroup: text({
    label: 'Resource group',
    help: 'Empty for the group of the design.',
    format: 'resource-group',
    sparse: true,
  }),
  subscription: text({
    label: 'Subscription',
    help: 'Empty for the subscription of the design.',
    format: 'guid',
    sparse: true,
  }),
  existingId: text({
    label: 'Resource id',
    help: 'Says name, resource group and subscription in one.',
    format: 'resource-id',
    when: { field: 'existing', is: [true] },
    sparse: true,
  }),
} as const;

/** Placement of a resource with a region. */
export const regionalPlacement = {
  ...globalPlacement,
  region: text({
    label: 'Region',
    help: 'Empty for the region of the design.',
    format: 'region',
    sparse: true,
  }),
} as const;

/** Keys of all fields above: forms show them apart from what the resource is. */
export const placementKeys: ReadonlySet<string> = new Set(Object.keys(regionalPlacement));

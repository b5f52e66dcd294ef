// Where a shape stands apart from the picture: it may exist already, in another resource group or region.
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
  existingGroup: text({
    label: 'Resource group',
    help: 'Where it stands, if not in the group that is deployed to.',
    format: 'resource-group',
    when: { field: 'existing', is: [true] },
    sparse: true,
  }),
  existingId: text({
    label: 'Resource id',
    help: 'Says name, resource group and subscription in one; needed for another subscription.',
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

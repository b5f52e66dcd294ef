import { lit } from '../../deployment/expr.ts';
import { lowerResource } from '../../deployment/lowering.ts';
import { idParameter } from '../../deployment/resource-id.ts';
import { linkedService, privateLinkTarget } from '../../facts/private-link.ts';
import { parseAzureId } from '../../model/azure-id.ts';

/** It exists already, so there is no node: what refers to it is given its resource id by a parameter. */
export const lower = lowerResource('azure-service', {
  lacks({ props }) {
    const type = parseAzureId(props.resourceId)?.type;
    return type === undefined || type.toLowerCase() === props.service.toLowerCase()
      ? undefined
      : `Its resource id is of type ${type}, but ${props.service} is drawn.`;
  },
  nodes(service, context) {
    const { id, props } = service;
    const name = idParameter(context, id);
    const title = privateLinkTarget(linkedService(service))?.title ?? props.service;
    const given = props.resourceId !== '';
    return {
      nodes: [],
      parameters: [
        {
          name,
          type: 'string',
          description: `${given ? 'Optional' : 'Required'}. Resource id of the existing ${title}.`,
          ...(given ? { default: lit(props.resourceId) } : {}),
        },
      ],
      omitted: ['It exists already: the template refers to it by its resource id and changes nothing.'],
    };
  },
});

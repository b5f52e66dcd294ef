import { learn } from '../../../facts/learn.ts';
import type { Severity } from '../../../model/finding.ts';
import { endWords } from '../../../reach/ends-by-name.ts';
import type { Flow } from '../../../reach/flow.ts';
import { type Checked, checkWorkspace, type ScenarioResult } from '../../../reach/scenarios/check.ts';
import { privateAdmission } from '../../../reach/scenarios/private-admission.ts';
import { decidingStep, type Step } from '../../../reach/step.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';
import { admitting } from '../admitting.ts';
import { isUnowned, suspects } from '../unowned.ts';

type Blocked = { readonly result: ScenarioResult; readonly step: Step; readonly flows: Checked[] };

/** Repairs that are looked for at once; a design with more blocked scenarios has other worries. */
const most = 10;

/** Required flows that are stopped where no other rule looks, together where one element stops them. */
function blocked(topology: Topology): readonly Blocked[] {
  const found = new Map<string, Blocked>();
  const told = new Set<string>();
  for (const workspace of suspects(topology)) {
    for (const result of checkWorkspace(topology, workspace)) {
      for (const one of result.flows) {
        const step = one.counts && one.expect === 'allowed' && one.holds === 'no' ? decidingStep(one.trace) : undefined;
        if (!step || !isUnowned(topology, one, step)) continue;
        // Several scenarios ask for the same flow.
        const flow = JSON.stringify(one.flow);
        if (told.has(flow)) continue;
        told.add(flow);
        const { id, link, row } = step.element ?? { id: null };
        const key = [workspace.id, result.scenario.id, step.layer, id, link, row].join(' ');
        const known = found.get(key);
        if (known) known.flows.push(one);
        else found.set(key, { result, step, flows: [one] });
      }
    }
  }
  return [...found.values()];
}

const more = (count: number): string =>
  count === 0
    ? ''
    : ` ${count} more ${count === 1 ? 'flow' : 'flows'} of it ${count === 1 ? 'is' : 'are'} stopped there.`;

/**
 * A machine may be meant for something else than its role says, and the planning article has no Storage in its table for
 * firewalls, where other pages list it: both are warnings.
 */
function severityOf(topology: Topology, { from, to }: Flow, { layer }: Step): Severity {
  const machine = from.is === 'shape' && topology.get(from.id)?.kind === 'virtual-machine';
  const storage = layer === 'firewall' && to.is === 'tag' && to.tag.name === 'Storage';
  return machine || storage ? 'warning' : 'error';
}

export const rule = defineRule({
  id: 'traffic/scenario-blocked',
  title: 'Required flow of a scenario is blocked',
  severity: 'error',
  sources: [learn.amlTrafficFlow, learn.amlFirewall],
  statements: ['S19'],
  messages: {
    blocked: msg`${'scenario'}: ${'from'} must reach ${'to'} (${'port'}) to “${'purpose'}”, and does not. ${'reason'}${'more'}`,
  },
  *check(topology, report) {
    let sought = 0;
    for (const { result, step, flows } of blocked(topology)) {
      const [first] = flows;
      if (!first) continue;
      const { flow } = first.trace;
      const { id = null, link, field } = step.element ?? {};
      const from = flow.from.is === 'shape' ? [flow.from.id] : [];
      const at = topology.get(id) ? id : result.workspace;
      sought += 1;
      const fix =
        sought <= most
          ? admitting(
              topology,
              flows.map((one) => one.trace),
              privateAdmission,
            )
          : undefined;
      const params = {
        scenario: result.scenario.title,
        from: endWords(topology, flow.from),
        to: endWords(topology, flow.to),
        port: `${flow.protocol} ${flow.port}`,
        purpose: first.purpose,
        reason: step.text,
        more: more(flows.length - 1),
      };
      yield report('blocked', params, {
        at: link === undefined && at !== null ? { id: at } : null,
        ...(link !== undefined && { link: { id: link } }),
        ...(field !== undefined && at === id && { field }),
        related: [...new Set([result.workspace, ...from])].filter((one) => one !== at),
        severity: severityOf(topology, flow, step),
        ...(fix && { fix }),
      });
    }
  },
});

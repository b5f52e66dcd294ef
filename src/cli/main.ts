// The command line: the same core as the app, in Node. Reads files, prints text, decides nothing of its own.
import { parseArgs } from 'node:util';
import { exfiltrationCommand } from './exfiltration.ts';
import { exportCommand } from './export.ts';
import { ipPlanCommand } from './ip-plan.ts';
import { linkCommand, openCommand } from './links.ts';
import { matrixCommand } from './matrix.ts';
import { outboundCommand } from './outbound.ts';
import { exitCode, type Options, type Outcome, unusable } from './outcome.ts';
import { presetCommand, presetsCommand } from './presets.ts';
import { traceCommand } from './trace.ts';
import { validateCommand } from './validate.ts';

const usage = `Usage: ringfence COMMAND

  presets                                      list the presets
  preset SLUG                                  print the document of a preset as JSON
  validate FILE [--format text|json]           check a design; exit 0 without errors, 1 with errors, 2 if unusable
  export FILE --to arm|bicep|terraform --out DIR
                                               write a template and what goes with it; exit 1 if Azure would refuse it
  export FILE --to svg|report --out DIR        write a picture, or a report that can be printed, into a folder
  trace FILE --from X --to Y --port N [--protocol tcp|udp|icmp] [--json]
                                               say whether a flow passes, and what decides; an end is a name,
                                               NAME/SUB-RESOURCE, #ID, a service tag, a host name, an address or internet
  matrix FILE [--from TEXT] [--to TEXT] [--port N] [--protocol tcp|udp|icmp] [--json|--csv]
                                               say who reaches what, on the usual port of each destination or on one;
                                               a text narrows it to names and places that have it
  outbound FILE [--json]                       list what computes have to reach, and who lets it through
  exfiltration FILE [--json]                   list what stays open that outsiders can write to, and what closes it
  ipplan FILE [--json]                         list what each subnet has, needs and has left
  link FILE                                    print the fragment of a share link
  open LINK                                    print the document in a link or fragment

FILE may be - for standard input.
`;

type Command = {
  readonly run: (args: readonly string[], options: Options) => Promise<Outcome>;
  /** How many words may follow the command. */
  readonly words: number;
};

const commands: Readonly<Record<string, Command>> = {
  presets: { run: presetsCommand, words: 0 },
  preset: { run: presetCommand, words: 1 },
  validate: { run: validateCommand, words: 1 },
  export: { run: exportCommand, words: 1 },
  exfiltration: { run: exfiltrationCommand, words: 1 },
  ipplan: { run: ipPlanCommand, words: 1 },
  matrix: { run: matrixCommand, words: 1 },
  outbound: { run: outboundCommand, words: 1 },
  trace: { run: traceCommand, words: 1 },
  link: { run: linkCommand, words: 1 },
  open: { run: openCommand, words: 1 },
};

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        port: { type: 'string' },
        protocol: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean' },
        csv: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function run(argv: readonly string[]): Promise<Outcome> {
  const parsed = parse(argv);
  if (typeof parsed === 'string') return unusable(`${parsed}\n\n${usage}`);
  const { help, json, csv, ...given } = parsed.values;
  if (json && csv) return unusable('Say --json or --csv, not both.');
  const options = json ? { ...given, format: 'json' } : csv ? { ...given, format: 'csv' } : given;
  const [name, ...args] = parsed.positionals;
  if (help || name === 'help') return { code: exitCode.good, out: usage };
  if (name === undefined) return unusable(usage);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return unusable(`There is no command ${name}.\n\n${usage}`);
  const extra = args[command.words];
  return extra === undefined ? command.run(args, options) : unusable(`${name} cannot use “${extra}”.\n\n${usage}`);
}

const outcome = await run(process.argv.slice(2));
if (outcome.err !== undefined) process.stderr.write(outcome.err.endsWith('\n') ? outcome.err : `${outcome.err}\n`);
if (outcome.out !== undefined) process.stdout.write(outcome.out.endsWith('\n') ? outcome.out : `${outcome.out}\n`);
process.exitCode = outcome.code;

// The gate for intents: unknown data in, a new object made of known keys out.
import { fail, type Issue, ok, type Result } from '../lib/result.ts';
import { asObject, checkText, own, pointer } from './gate.ts';
import { parseIntentId, parseResourceId } from './ids.ts';
import {
  type Intent,
  type IntentEnd,
  intentExpectations,
  intentLimits,
  intentPart,
  intentProtocols,
  intentText,
} from './intent.ts';

const isText = new RegExp(intentText);
const isPart = new RegExp(intentPart);

/** Collects what is wrong while the parts of one intent are read. */
class Reading {
  readonly issues: Issue[] = [];
  wrong(at: string, message: string): undefined {
    this.issues.push({ pointer: at, message });
    return undefined;
  }
  oneOf<T extends string>(options: readonly T[], value: unknown, at: string): T | undefined {
    return options.find((each) => each === value) ?? this.wrong(at, `Expected one of ${options.join(', ')}.`);
  }
}

function readEnd(value: unknown, at: string, reading: Reading): IntentEnd | undefined {
  if (typeof value === 'string') {
    if (isText.test(value)) return value;
    return reading.wrong(at, 'Expected a service tag, a host name, an address or internet.');
  }
  const json = asObject(value);
  if (!json) return reading.wrong(at, 'Expected an end of a flow: a text, or an object with the id of a shape.');
  const raw = own(json, 'shape');
  const shape = typeof raw === 'string' ? parseResourceId(raw) : undefined;
  if (!shape) return reading.wrong(pointer(at, 'shape'), 'Expected the id of a shape.');
  const part = own(json, 'part');
  if (part === undefined) return { shape };
  if (typeof part === 'string' && isPart.test(part)) return { shape, part };
  return reading.wrong(pointer(at, 'part'), 'Expected the part of a service, such as blob.');
}

function readPort(value: unknown, at: string, protocol: Intent['protocol'], reading: Reading): number | undefined {
  if (protocol === 'ICMP') return 0;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= intentLimits.port) return value;
  return reading.wrong(at, `Expected a port from 1 to ${intentLimits.port}.`);
}

/** The value as an intent, made of known keys, or all that is wrong with it. Total for any input. */
export function checkIntent(value: unknown, at: string): Result<Intent> {
  const json = asObject(value);
  if (!json) return fail([{ pointer: at, message: 'Expected an object that describes an intent.' }]);
  const reading = new Reading();
  const rawId = own(json, 'id');
  const id =
    (typeof rawId === 'string' ? parseIntentId(rawId) : undefined) ??
    reading.wrong(pointer(at, 'id'), 'An id has 1 to 64 letters, digits, - or _.');
  const from = readEnd(own(json, 'from'), pointer(at, 'from'), reading);
  const to = readEnd(own(json, 'to'), pointer(at, 'to'), reading);
  const protocol = reading.oneOf(intentProtocols, own(json, 'protocol'), pointer(at, 'protocol'));
  const port = protocol && readPort(own(json, 'port'), pointer(at, 'port'), protocol, reading);
  const expect = reading.oneOf(intentExpectations, own(json, 'expect'), pointer(at, 'expect'));
  const note = checkText(own(json, 'note') ?? '', pointer(at, 'note'), intentLimits.note);
  if (!note.ok) reading.issues.push(...note.error);
  if (!id || !from || !to || !protocol || port === undefined || !expect || !note.ok) return fail(reading.issues);
  return ok({ id, from, to, protocol, port, expect, ...(note.value === '' ? {} : { note: note.value }) });
}

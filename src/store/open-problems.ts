// What a person reads when something cannot be opened: what happened, what to do, and that nothing is lost.
import type { LinkProblem } from '../share/link.ts';
import type { Undecoded } from './decoding.ts';
import type { Unreadable } from './records.ts';
import type { OpenProblem } from './session-store.ts';

const titles: Readonly<Record<Undecoded['refusal'], string>> = {
  'not-a-design': 'This is not a design',
  newer: 'The design was made by a newer version',
  invalid: 'The design cannot be opened',
  'too-slow': 'The design takes too long to read',
};
const advice: Readonly<Record<Undecoded['refusal'], string>> = {
  'not-a-design': 'Open a .json file that was downloaded from Ringfence, or a picture that carries its design.',
  newer: 'Reload the page to get the current version of Ringfence, then open it again.',
  invalid: 'Some of it is not what a design can hold. Correct the places below, or ask for the design again.',
  'too-slow':
    'Reading it was given up after 5 seconds. Try again when the computer is less busy, or ask for a smaller design.',
};

/** The refusal of the gate as a problem; `what` says in a sentence what was tried and that nothing is lost. */
const refusalProblem = (what: string, error: Undecoded, text: string | null): OpenProblem => ({
  title: titles[error.refusal],
  message: `${what} ${advice[error.refusal]}`,
  issues: error.issues,
  text,
});

export const savedProblem = (error: Unreadable): OpenProblem =>
  refusalProblem(
    'A saved design could not be read. It is kept as it is, and its text can be downloaded.',
    error,
    error.text,
  );

/** A file that the gate refused. */
export const fileProblem = (name: string, error: Undecoded): OpenProblem =>
  refusalProblem(`${name} was not opened; the design on the canvas is as it was.`, error, null);

/** A file that is no text, or too large to be read. */
export const unreadFileProblem = (reason: string): OpenProblem => ({
  title: 'The file was not opened',
  message: `${reason} ${advice['not-a-design']} The design on the canvas is as it was.`,
  issues: [],
  text: null,
});

/** A picture or page that shows a design, perhaps, and holds none. */
export const barePictureProblem = (name: string): OpenProblem => ({
  title: 'The picture carries no design',
  message: `${name} cannot be opened as a design; the design on the canvas is as it was. Ask for the design as a file, or for a picture that was exported together with its design.`,
  issues: [],
  text: null,
});

/** A picture whose design cannot be read. */
export const pictureProblem = (name: string, { kind, issues }: LinkProblem): OpenProblem => ({
  title: kind === 'newer' ? titles.newer : 'The design in the picture is damaged',
  message: `${name} was not opened; the design on the canvas is as it was. ${kind === 'newer' ? advice.newer : 'Some program may have changed the picture. Ask for it again, or for the design as a file.'}`,
  issues,
  text: null,
});

/** A link that opens nothing. */
export const linkProblem = ({ title, message, issues }: LinkProblem): OpenProblem => ({
  title,
  message: `${message} Your own designs are as they were.`,
  issues,
  text: null,
});

/** A link whose design was given up. */
export const slowLinkProblem = (error: Undecoded): OpenProblem =>
  refusalProblem('The link was not opened; your own designs are as they were.', error, null);

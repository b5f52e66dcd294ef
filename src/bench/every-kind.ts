// Prints the document of the design that holds one of every kind, for checks from outside.
import { printDocument } from '../document/encode.ts';
import { everyKind } from '../edits/every-kind.ts';

process.stdout.write(printDocument(everyKind()));

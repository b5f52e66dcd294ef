// Decodes the text of a large design away from the page, which goes on answering meanwhile.
import { type DesignText, decodeDesignText } from '../share/link.ts';

addEventListener('message', ({ data }: MessageEvent<DesignText>) => postMessage(decodeDesignText(data)));

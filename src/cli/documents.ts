// What people read instead of deploying it: a picture and a report, each one file.
import type { Design } from '../model/design.ts';
import { printPicture, usualPicture } from '../picture/print-svg.ts';
import { printReport } from '../report/print-report.ts';
import { checkNetwork } from '../rules/check.ts';
import { rules } from '../rules/registry.ts';

type DocumentFormat = {
  readonly id: string;
  readonly fileName: string;
  readonly print: (design: Design) => string;
};

/** The same design gives the same bytes, so none of them has a date. */
export const documentFormats: readonly DocumentFormat[] = [
  { id: 'svg', fileName: 'picture.svg', print: (design) => printPicture(design).svg },
  {
    id: 'report',
    fileName: 'report.html',
    print: (design) =>
      printReport(design, {
        findings: checkNetwork(design.network),
        ruleOf: (id) => rules.find((rule) => rule.id === id),
        picture: usualPicture,
        date: null,
      }),
  },
];

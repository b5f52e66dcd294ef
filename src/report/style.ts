// The style sheet of a report, for the screen and for paper. No text of a design gets into it.
export const style = `
:root { color-scheme: light; --line: #dfe2e7; --muted: #566170; --accent: #0a66c2; }
* { box-sizing: border-box; }
body { max-width: 1280px; margin: 0 auto; padding: 32px 24px 64px; color: #1b2430; background: #ffffff;
  font: 14px/1.45 "Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", Arial, sans-serif; }
h1 { margin: 0 0 8px; font-size: 28px; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 40px 0 12px; padding-bottom: 6px; border-bottom: 2px solid #1b2430; font-size: 20px; }
h3 { margin: 28px 0 8px; font-size: 15px; overflow-wrap: anywhere; }
h4 { margin: 16px 0 4px; font-size: 14px; }
p { margin: 0 0 10px; }
a { color: var(--accent); }
.description { max-width: 75ch; font-size: 15px; white-space: pre-line; overflow-wrap: anywhere; }
.none, .sources { color: var(--muted); }
.sources { font-size: 12px; overflow-wrap: anywhere; }
.label { color: var(--muted); }
p.label { margin: 12px 0 4px; font-weight: 600; color: inherit; }
.error { color: #c42b1c; font-weight: 600; }
.warning { color: #8f5700; font-weight: 600; }
.info { color: #0a66c2; font-weight: 600; }
.problem { padding: 8px 12px; border-left: 3px solid #c42b1c; background: #fdeceb; }
.fix { color: var(--muted); }
.finding ul { margin: 0 0 4px; padding-left: 20px; }
.finding li { margin-bottom: 4px; overflow-wrap: anywhere; }
nav ol { columns: 2; max-width: 560px; margin: 20px 0 0; padding-left: 20px; }
dl { display: flex; flex-wrap: wrap; gap: 8px 32px; margin: 16px 0 0; }
dt { color: var(--muted); font-size: 12px; }
dd { margin: 0; font-weight: 600; }
figure { margin: 0; padding: 12px; border: 1px solid var(--line); border-radius: 6px; }
figure > svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 12.5px; }
th, td { max-width: 320px; padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); text-align: left;
  vertical-align: top; overflow-wrap: break-word; unicode-bidi: isolate; }
.brief { white-space: nowrap; }
thead th { border-bottom-color: #868e9a; color: var(--muted); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 600; min-width: 96px; }
td { min-width: 48px; }
td:has(> .properties) { max-width: none; }
tr.muted th, tr.muted td { color: var(--muted); font-weight: 400; }
.properties { columns: 2 220px; column-gap: 24px; }
.properties > div { break-inside: avoid; }
footer { margin-top: 48px; padding-top: 12px; border-top: 1px solid var(--line); color: var(--muted); font-size: 12px; }
@page { size: A4 landscape; margin: 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  a { color: inherit; text-decoration: none; }
  h2, h3, h4, h3 + p, h2 + p, p.label { break-after: avoid; }
  h2 { margin-top: 24px; }
  nav { display: none; }
  dl { margin-top: 8px; }
  #picture { break-after: page; }
  #picture > h2 { display: none; }
  figure { margin-top: 12px; padding: 0; border: 0; }
  figure > svg { width: auto; max-height: 135mm; }
  .wide { overflow: visible; }
  table { font-size: 8.5pt; }
  thead { display: table-header-group; }
  tr, .finding li { break-inside: avoid; }
  .error, .warning, .info, .problem { print-color-adjust: exact; }
}
`;

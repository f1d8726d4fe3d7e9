/* A report as one HTML file that needs nothing else: styles and drawings inside, no script, nothing loaded. */
import {
  strongParts,
  type Block,
  type DocumentTable,
  type Drawing,
  type Mark,
  type ReportDocument,
} from './document.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that can stand anywhere in HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ESCAPES[mark]);
}

function rich(text: string): string {
  return strongParts(text)
    .map((part, i) => (i % 2 === 1 ? `<strong>${escaped(part)}</strong>` : escaped(part)))
    .join('');
}

function markHtml(mark: Mark): string {
  const role = `class="${mark.role}"`;
  switch (mark.kind) {
    case 'line': {
      const { from, to } = mark;
      return `<line ${role} x1="${String(from[0])}" y1="${String(from[1])}" x2="${String(to[0])}" y2="${String(to[1])}"/>`;
    }
    case 'path':
      return `<path ${role} d="${mark.d}"/>`;
    case 'rect': {
      const { at, width, height } = mark;
      return `<rect ${role} x="${String(at[0])}" y="${String(at[1])}" width="${String(width)}" height="${String(height)}"/>`;
    }
    case 'dot':
      return `<circle ${role} cx="${String(mark.at[0])}" cy="${String(mark.at[1])}" r="${String(mark.r)}"/>`;
    case 'text':
      return `<text ${role} x="${String(mark.at[0])}" y="${String(mark.at[1])}">${escaped(mark.text)}</text>`;
  }
}

/** A drawing as inline SVG. */
function drawingHtml({ width, height, label, marks }: Drawing): string {
  const box = `0 0 ${String(width)} ${String(height)}`;
  return `<svg viewBox="${box}" role="img" aria-label="${escaped(label)}">${marks.map(markHtml).join('')}</svg>`;
}

function tableHtml({ caption, columns, rows }: DocumentTable): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map((cell, i) =>
      i === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td>${escaped(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="scroll"><table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p${block.tone ? ` class="${block.tone}"` : ''}>${rich(block.text)}</p>`;
    case 'list':
      return `<ol>${block.items.map((item) => `<li>${rich(item)}</li>`).join('')}</ol>`;
    case 'table':
      return tableHtml(block.table);
    case 'drawing':
      return `<figure>${drawingHtml(block.drawing)}<figcaption>${rich(block.caption)}</figcaption></figure>`;
  }
}

const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--ink:#14212d;--soft:#5a6875;--line:#dce2e8;--accent:#0b5aa8;--band:#14212d24;--former:#8995a1;--strong:#b7590a}
@media (prefers-color-scheme:dark){:root{--bg:#0d1319;--ink:#e9eef3;--soft:#98a5b2;--line:#2a3643;--accent:#74b4f3;--band:#e9eef32e;--former:#62717f;--strong:#f09a4e}}
@media print{:root{color-scheme:light;--bg:#fff;--ink:#14212d;--soft:#5a6875;--line:#dce2e8;--accent:#0b5aa8;--band:#14212d24;--former:#8995a1;--strong:#b7590a}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif}
main{max-width:46rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.375rem;line-height:1.3;margin:2.5rem 0 .5rem;break-after:avoid}
p{margin:.5rem 0;max-width:42rem}
.lead{font-size:1.125rem}
.note,header p,footer,figcaption,caption{color:var(--soft);font-size:.875rem}
ol{padding-left:1.25rem}li{margin:.5rem 0}
figure{margin:1rem 0;max-width:30rem;break-inside:avoid}
svg{display:block;width:100%;height:auto}
.scroll{overflow-x:auto}
table{border-collapse:collapse;margin:1rem 0;font-size:.875rem;font-variant-numeric:tabular-nums;break-inside:avoid}
caption{text-align:left;padding-bottom:.25rem}
th,td{padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--line);text-align:right;font-weight:400;vertical-align:top}
th:first-child{text-align:left}thead th{color:var(--soft)}
.grid{stroke:var(--line)}.axis{stroke:var(--former)}.band{fill:var(--band)}
.main{stroke:var(--accent);fill:none;stroke-width:2}circle.main{fill:var(--accent)}
.other{stroke:var(--former);fill:none;stroke-width:1.5;stroke-dasharray:5 4}
.range{stroke:var(--former);stroke-width:2}circle.strong{fill:var(--strong)}
.bar{fill:var(--accent)}.bar-before{fill:var(--former)}
.text,.text-mid,.text-end{fill:var(--ink);font-size:12.5px}.text-mid{text-anchor:middle}.text-end{text-anchor:end}
section.page{break-before:page}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem}
`;

/** Sections that begin on a page of their own when printed. */
export const PAGE_SECTIONS: readonly string[] = ['actions', 'appendix'];

/** The whole report. The policy forbids what it does not need: scripts, and anything from elsewhere. */
export function documentHtml({ language, title, lead, sections, foot }: ReportDocument): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const parts = sections.map(
    ({ id, title: heading, blocks }) =>
      `<section id="${escaped(id)}"${PAGE_SECTIONS.includes(id) ? ' class="page"' : ''}><h2>${escaped(heading)}</h2>${blocks.map(blockHtml).join('\n')}</section>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header><h1>${escaped(title)}</h1>${lead.map((each) => `<p>${rich(each)}</p>`).join('')}</header>
${parts.join('\n')}
<footer>${escaped(foot)}</footer>
</main>
</body>
</html>
`;
}

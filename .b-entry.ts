import { readFileSync } from 'node:fs';
import { openAsBlob } from 'node:fs';
import { readTable } from '#ingest/read.ts';
import { ByteRecords } from '#ingest/scan/byte-records.ts';
const facts = JSON.parse(readFileSync('/tmp/b-work/facts.json','utf8'));
export async function whole(n: number) {
  for (let i=0;i<n;i++){ const blob = await openAsBlob('/tmp/b-work/orders.csv'); const t=performance.now();
  const r = await readTable(blob,{name:'o.csv',bytes:blob.size,savedDay:facts.savedDay}); console.log('whole', Math.round(performance.now()-t), r.ok && r.value.orders?.rows); }
}
export function scan(n: number) {
  const bytes = new Uint8Array(readFileSync('/tmp/b-work/orders.csv'));
  for (let i=0;i<n;i++){ let rows=0; const c0=process.cpuUsage(); const t=performance.now();
    const r = new ByteRecords({delimiter:',',newline:'\n'} as any,{firstLine:1,surplus:0},'f',()=>{rows++;},()=>{});
    for(let at=0;at<bytes.length;at+=1<<20) r.feed(bytes.subarray(at,at+(1<<20)));
    r.end(); console.log('scan', Math.round(performance.now()-t), rows, Math.round(process.cpuUsage(c0).user/1000)); }
}

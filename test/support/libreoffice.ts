import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where LibreOffice stands, if it does; CITYPACT_SOFFICE names another place. */
export function findLibreOffice(): string | null {
  const places = [process.env.CITYPACT_SOFFICE, '/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice'];
  return places.find((place) => place !== undefined && existsSync(place)) ?? null;
}

/** Left to itself LibreOffice shows the values cached in a file; 0 makes it compute every formula on load. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooLocale" oor:op="fuse"><value>en-US</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`;

/** Convert workbooks with LibreOffice, every formula computed anew; one start serves all of them. */
export async function convertWithLibreOffice(
  files: Readonly<Record<string, Uint8Array>>,
  format: 'xlsx' | 'pdf',
): Promise<Map<string, Uint8Array>> {
  const soffice = findLibreOffice();
  if (!soffice) throw new Error('LibreOffice is not installed');
  const folder = await mkdtemp(path.join(tmpdir(), 'citypact-lo-'));
  try {
    const profile = path.join(folder, 'profile', 'user');
    await mkdir(profile, { recursive: true });
    await writeFile(path.join(profile, 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const inputs: string[] = [];
    for (const [name, bytes] of Object.entries(files)) {
      const input = path.join(folder, `${name}.xlsx`);
      await writeFile(input, bytes);
      inputs.push(input);
    }
    const out = path.join(folder, 'out');
    // A profile of its own: no other LibreOffice, and no setting of this machine, has a part in it.
    const own = `-env:UserInstallation=${pathToFileURL(path.dirname(profile)).href}`;
    await run(soffice, [own, '--headless', '--convert-to', format, '--outdir', out, ...inputs], {
      timeout: 240_000,
    });
    const converted = new Map<string, Uint8Array>();
    for (const name of Object.keys(files)) {
      converted.set(name, new Uint8Array(await readFile(path.join(out, `${name}.${format}`))));
    }
    return converted;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

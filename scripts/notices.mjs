// `npm run notices` writes THIRD-PARTY-NOTICES.txt: the packages that are in the bundles, with their licences, which have
// to go with every copy. `--check` writes nothing and fails if it is stale.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { builds } from './outputs.mjs';

const FILE = 'THIRD-PARTY-NOTICES.txt';
const RULE = '-'.repeat(80);

/** Licences of packages that come without theirs, as they stand in the packages’ repositories. */
const FROM_REPOSITORY = { '@vscode/l10n': 'scripts/vscode-l10n.LICENSE.txt' };

/** The folder of an installed package that a file belongs to. */
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const bundles = await Promise.all(builds.map((options) => build({ ...options, write: false, metafile: true })));
const text = await notices(bundles.map(({ metafile }) => metafile));

if (!process.argv.includes('--check')) await writeFile(FILE, text);
else if (text !== (await readFile(FILE, 'utf8').catch(() => ''))) {
  console.error(`Stale: ${FILE}. Run \`npm run notices\` and commit what it writes.`);
  process.exitCode = 1;
}

async function notices(metafiles) {
  const shipped = metafiles
    .flatMap((metafile) => Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs)))
    .flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? (PACKAGE.exec(path) ?? []) : []));
  const texts = [...new Set(shipped)].map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const own = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const file = own === undefined ? FROM_REPOSITORY[name] : `${folder}/${own}`;
    if (file === undefined) throw new Error(`${folder} comes without its licence: what is bundled needs one`);
    return `${name} ${version} (${license})\n\n${(await readFile(file, 'utf8')).trim()}\n`;
  });
  const all = [`Tickmark has these packages in it, under these licences.\n`, ...(await Promise.all(texts)).sort()];
  return all.join(`\n${RULE}\n\n`);
}

// Lists the RDS and Aurora engine versions that can be created into Data/database-engine-versions.tsv. Run by hand:
//
//   npm install --prefix WORK aws-cdk-lib constructs
//   pip download --no-deps --dest WORK cfn-lint && unzip -d WORK/lint WORK/cfn_lint-*.whl
//   node refresh-engine-versions.mjs WORK WORK/lint/cfnlint 2026-11-24
//
// A version is listed when aws-cdk-lib (Apache-2.0) has it and does not call it deprecated, and cfn-lint (MIT-0) does
// not call it deprecated either, nor has dropped it (an old version missing among the ones it knows): AWS withdraws
// versions all the time, and one that either has seen withdrawn is no cure. For Oracle neither keeps track, so only the
// release updates of the two years before the given day count.
// DocumentDB and Neptune are in neither package: see Data/database-engine-versions-documented.tsv.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { compareVersions, requireDate, writeFacts } from './fact-file.mjs';

/** What each class of aws-cdk-lib stands for. Oracle 21c exists as a multitenant (-cdb) engine only. */
const CLASSES = {
  AuroraMysqlEngineVersion: { engines: ['aurora-mysql'], declaredIn: 'cluster-engine' },
  AuroraPostgresEngineVersion: { engines: ['aurora-postgresql'], declaredIn: 'cluster-engine' },
  MariaDbEngineVersion: { engines: ['mariadb'], declaredIn: 'instance-engine' },
  MysqlEngineVersion: { engines: ['mysql'], declaredIn: 'instance-engine' },
  OracleEngineVersion: { engines: ['oracle-ee', 'oracle-se2', 'oracle-ee-cdb', 'oracle-se2-cdb'], declaredIn: 'instance-engine' },
  PostgresEngineVersion: { engines: ['postgres'], declaredIn: 'instance-engine' },
  SqlServerEngineVersion: { engines: ['sqlserver-ee', 'sqlserver-ex', 'sqlserver-se', 'sqlserver-web'], declaredIn: 'instance-engine' },
};
const exists = (engine, family) => !(family === '21' && engine.startsWith('oracle') && !engine.endsWith('-cdb'));

const [work, lintFolder, dateText] = process.argv.slice(2);
const date = requireDate(dateText);
process.env.JSII_DEPRECATED = 'quiet';
const require = createRequire(path.resolve(work, 'node_modules') + path.sep);
const rds = require('aws-cdk-lib/aws-rds');
const cdkVersion = require('aws-cdk-lib/package.json').version;
const lintVersion = /__version__ = "([^"]+)"/.exec(readFileSync(path.join(lintFolder, 'version.py'), 'utf8'))[1];

function withdrawnByCdk(className, file) {
  const text = readFileSync(path.join(work, `node_modules/aws-cdk-lib/aws-rds/lib/${file}.d.ts`), 'utf8');
  const body = text.slice(text.indexOf(`declare class ${className} `));
  const members = body.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\s*static readonly (VER_\w+): (\w+);/g);
  return new Set([...members].filter(m => m[3] === className && m[1].includes('@deprecated')).map(m => m[2]));
}

/** Reads a map from engine to versions out of cfn-lint's conditional schemas. */
function lintVersions(fileName, versionsOf) {
  const versions = new Map();
  for (const kind of ['dbinstance', 'dbcluster']) {
    const file = path.join(lintFolder, `data/schemas/extensions/aws_rds_${kind}/${fileName}`);
    for (const rule of JSON.parse(readFileSync(file, 'utf8')).allOf) {
      const engine = rule.if.properties.Engine.const;
      if (engine)
        versions.set(engine, new Set([...versions.get(engine) ?? [], ...versionsOf(rule)]));
    }
  }
  return versions;
}

const lintWithdrawn = lintVersions('engine_version_deprecated.json', rule => rule.if.properties.EngineVersion.enum);
const lintKnown = lintVersions('engine_version.json', rule => rule.then.properties.EngineVersion.enum);

function isWithdrawn(engine, family, version) {
  if (lintWithdrawn.get(engine)?.has(version))
    return true;
  if (engine.startsWith('oracle'))
    return Number(/\.ru-(\d{4})/.exec(version)?.[1] ?? 0) < Number(date.slice(0, 4)) - 2;
  const known = lintKnown.get(engine);
  if (!known || known.has(version))
    return false;
  const newest = [...known].filter(other => other.startsWith(`${family}.`)).sort(compareVersions).at(-1);
  return newest !== undefined && compareVersions(version, newest) < 0;
}
const families = new Map(); // "engine<TAB>family" → versions
for (const [className, { engines, declaredIn }] of Object.entries(CLASSES)) {
  const withdrawn = withdrawnByCdk(className, declaredIn);
  for (const [member, value] of Object.entries(Object.getOwnPropertyDescriptors(rds[className]))) {
    if (!member.startsWith('VER_') || withdrawn.has(member))
      continue;
    const entries = Object.entries(value.value);
    const version = entries.find(([name]) => name.endsWith('FullVersion'))[1];
    const family = entries.find(([name]) => name.endsWith('MajorVersion'))[1];
    // A bare major version stands for "the default minor version"; Limitless needs another kind of cluster.
    if (version === family || version.endsWith('-limitless'))
      continue;
    for (const engine of engines.filter(engine => exists(engine, family) && !isWithdrawn(engine, family, version))) {
      const key = `${engine}\t${family}`;
      families.set(key, [...families.get(key) ?? [], version]);
    }
  }
}

writeFacts({
  name: 'database-engine-versions.tsv',
  notes: ['RDS and Aurora engine versions that can be created, ascending. Generated by Refresh/refresh-engine-versions.mjs.'],
  source: `npm aws-cdk-lib ${cdkVersion}, aws-rds; withdrawn versions also from PyPI cfn-lint ${lintVersion}`,
  date,
  columns: ['engine', 'family', 'versions'],
  rows: [...families].sort((a, b) => compareVersions(a[0], b[0]))
    .map(([key, versions]) => [...key.split('\t'), [...new Set(versions)].sort(compareVersions).join(' ')]),
});

// Boils CloudFormation's resource schemas down to Data/cloudformation.bin. Run by hand, from any folder:
//
//   npm install --prefix WORK @aws-cdk/aws-service-spec @aws-cdk/service-spec-types
//   pip download --no-deps --dest WORK cfn-lint && unzip -d WORK/lint WORK/cfn_lint-*.whl
//   (serverless-schema.py, beside this script, says how WORK/serverless.json is made)
//   node refresh-cloudformation.mjs WORK WORK/lint/cfnlint 2026-11-24
//
// The last argument is the day the packages were fetched; it is recorded in the file.
//
// Structure (types, properties, required, types of values, replacement, attributes, what Ref returns) and allowed
// values come from @aws-cdk/aws-service-spec (Apache-2.0). That package has no patterns, lengths or ranges, and lacks
// some allowed values: those come from the schemas inside cfn-lint (MIT-0), which are AWS's own plus corrections.
// Where both state allowed values, service-spec wins.
// The types of the transform AWS::Serverless, which are in neither, come from aws-sam-translator (Apache-2.0). What it passes on as it
// is has the schema of the type that the transform makes; so have attributes and Ref.
//
// The same input gives the same bytes: everything is sorted, nothing depends on the clock. The layout is described
// in ../RecordFile.cs and ../CloudFormation/SchemaFile.cs, its only readers.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const FORMAT_VERSION = 1;
const KINDS = { string: 0, integer: 1, number: 2, boolean: 3, json: 4, 'date-time': 5, object: 6, array: 7, map: 8, union: 9 };
const REPLACEMENT = { no: 0, maybe: 1, yes: 2 };

const [work, lintFolder, date] = process.argv.slice(2);
if (!work || !lintFolder || !/^\d{4}-\d\d-\d\d$/.test(date ?? '')) {
  console.error('usage: node refresh-cloudformation.mjs NPM_FOLDER CFNLINT_FOLDER YYYY-MM-DD');
  process.exit(2);
}

const require = createRequire(path.resolve(work, 'node_modules') + path.sep);
const database = require('@aws-cdk/aws-service-spec').loadAwsServiceSpecSync();
const specVersion = require('@aws-cdk/aws-service-spec/package.json').version;
const lintVersion = /__version__ = "([^"]+)"/.exec(readFileSync(path.join(lintFolder, 'version.py'), 'utf8'))[1];
const serverless = JSON.parse(readFileSync(path.join(work, 'serverless.json'), 'utf8'));
const source = `npm @aws-cdk/aws-service-spec ${specVersion} (Apache-2.0); constraints: cfn-lint ${lintVersion} (MIT-0)`
  + `; AWS::Serverless: aws-sam-translator ${serverless.version} (Apache-2.0)`;

const byOrdinal = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// ---- constraints -------------------------------------------------------------------------------------------------

const readJson = file => JSON.parse(readFileSync(file, 'utf8'));
const lintFiles = new Map(
  [...readFileSync(path.join(lintFolder, 'data/schemas/providers/us_east_1.py'), 'utf8')
    .matchAll(/"(\w+::\w+::\w+)": "([0-9a-f]+)"/g)].map(match => [match[1], match[2]]));

/** cfn-lint's schema of a type, with the enums of the service model that it keeps as a patch beside the schema. */
function lintSchema(typeName) {
  const hash = lintFiles.get(typeName);
  if (!hash)
    return undefined;
  const schema = readJson(path.join(lintFolder, `data/schemas/resources/${hash}.json`));
  const folder = typeName.toLowerCase().replaceAll('::', '_');
  const patch = path.join(lintFolder, `data/schemas/patches/extensions/all/${folder}/smithy.json`);
  for (const { op, path: pointer, value } of existsSync(patch) ? readJson(patch) : []) {
    const keys = pointer.split('/').slice(1);
    const last = keys.pop();
    const target = keys.reduce((node, key) => node?.[key], schema);
    if (op === 'add' && last === 'enum' && target && target.enum === undefined)
      target.enum = value;
  }
  return schema;
}

/** Follows references; of alternatives, the one that describes an object or a list. */
function resolve(node, root) {
  for (let hops = 0; node?.$ref && hops < 10; hops++)
    node = node.$ref.split('/').slice(1).reduce((at, key) => at?.[key], root);
  const options = node?.oneOf ?? node?.anyOf;
  if (node && !node.properties && !node.items && Array.isArray(options)) {
    const structured = options.map(option => resolve(option, root)).find(option => option?.properties || option?.items);
    return structured ? { ...node, ...structured } : node;
  }
  return node;
}

// ---- tables ------------------------------------------------------------------------------------------------------

const stringUses = new Map();
let stringIndex; // known once all strings are counted: the file is encoded twice
const encodeString = text => {
  if (stringIndex)
    return varint(stringIndex.get(text));
  stringUses.set(text, (stringUses.get(text) ?? 0) + 1);
  return [0];
};

function varint(number) {
  const bytes = [];
  let rest = BigInt(number);
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return bytes;
}

const encodeList = (items, encode) => [...varint(items.length), ...items.flatMap(encode)];

let values, valueIndex, objects, objectIndex;

function addValue(bytes) {
  // The first pass has no string numbers yet, so equal bytes mean nothing there.
  const key = stringIndex ? bytes.join() : `${values.length}`;
  if (!valueIndex.has(key)) {
    valueIndex.set(key, values.length);
    values.push(bytes);
  }
  return valueIndex.get(key);
}

function addObject(key, build) {
  if (!objectIndex.has(key)) {
    const index = objects.length;
    objectIndex.set(key, index);
    objects.push(undefined);
    objects[index] = build();
  }
  return objectIndex.get(key);
}

/** The type of the legacy built-in tag, spelled out as the object it is. */
const TAG = {
  name: 'Tag',
  properties: { Key: { type: { type: 'string' }, required: true }, Value: { type: { type: 'string' }, required: true } },
};

function valueOf(type, lintNode, root) {
  const lint = resolve(lintNode, root);
  if (type.type === 'tag' || type.type === 'ref') {
    const definition = type.type === 'tag' ? TAG : database.get('typeDefinition', type.reference.$ref);
    const index = addObject(type.type === 'tag' ? 'tag' : type.reference.$ref, () => [
      ...encodeString(definition.name), ...propertiesOf(definition.properties, lint, root)]);
    return addValue([KINDS.object, 0, ...varint(index)]);
  }
  if (!(type.type in KINDS))
    throw new Error(`unknown kind of value: ${type.type}`);
  let payload = [];
  if (type.type === 'array')
    payload = varint(valueOf(type.element, lint?.items, root));
  else if (type.type === 'map')
    payload = varint(valueOf(type.element, Object.values(lint?.patternProperties ?? {})[0], root));
  else if (type.type === 'union')
    payload = encodeList(type.types, option => varint(valueOf(option, lint, root)));
  const { flags, bytes } = constraints(type, lint);
  return addValue([KINDS[type.type], flags, ...payload, ...bytes]);
}

function constraints(type, lint) {
  const isText = type.type === 'string';
  const isNumber = type.type === 'integer' || type.type === 'number';
  const isList = type.type === 'array';
  const allowed = type.allowedValues ?? (isText || isNumber ? lint?.enum : undefined);
  const given = [
    [allowed?.length > 0, () => encodeList(allowed.map(String), encodeString)],
    [isText && typeof lint?.pattern === 'string', () => encodeString(lint.pattern)],
    [isText && lint?.minLength > 0, () => varint(lint.minLength)],
    [isText && lint?.maxLength !== undefined, () => varint(lint.maxLength)],
    [isNumber && lint?.minimum !== undefined, () => encodeString(String(lint.minimum))],
    [isNumber && lint?.maximum !== undefined, () => encodeString(String(lint.maximum))],
    [isList && lint?.minItems > 0, () => varint(lint.minItems)],
    [isList && lint?.maxItems !== undefined, () => varint(lint.maxItems)],
  ];
  let flags = 0;
  const bytes = [];
  given.forEach(([present, encode], bit) => {
    if (!present)
      return;
    flags |= 1 << bit;
    bytes.push(...encode());
  });
  return { flags, bytes };
}

function propertiesOf(properties, lint, root) {
  const names = Object.keys(properties).filter(name => properties[name].deprecated !== 'IGNORE').sort(byOrdinal);
  return encodeList(names, name => {
    const property = properties[name];
    const flags = (property.required ? 1 : 0)
      | (property.deprecated === 'WARN' ? 2 : 0)
      | (REPLACEMENT[property.causesReplacement ?? 'no'] << 2);
    return [...encodeString(name), flags, ...varint(valueOf(property.type, lint?.properties?.[name], root))];
  });
}

function encodeType(resource) {
  const schema = lintSchema(resource.cloudFormationType);
  const identifier = resource.primaryIdentifier ?? [];
  return [
    ...encodeString(resource.cloudFormationType),
    ...propertiesOf(resource.properties, schema, schema),
    ...encodeList(Object.keys(resource.attributes).sort(byOrdinal), encodeString),
    ...encodeList(identifier, encodeString),
    ...encodeList(resource.cfnRefIdentifier ?? identifier, encodeString),
  ];
}

// ---- AWS::Serverless ---------------------------------------------------------------------------------------------

/** What the transform makes of a type, under the same logical id. */
const MADE = {
  Api: 'AWS::ApiGateway::RestApi', Application: 'AWS::CloudFormation::Stack', CapacityProvider: 'AWS::Lambda::CapacityProvider',
  Connector: undefined, Function: 'AWS::Lambda::Function', GraphQLApi: 'AWS::AppSync::GraphQLApi', HttpApi: 'AWS::ApiGatewayV2::Api',
  LayerVersion: 'AWS::Lambda::LayerVersion', SimpleTable: 'AWS::DynamoDB::Table', StateMachine: 'AWS::StepFunctions::StateMachine',
  WebSocketApi: 'AWS::ApiGatewayV2::Api',
};

const definitionOf = node => serverless.definitions[node.$ref.split('/').at(-1)];
const isPassedOn = node => node.$ref?.endsWith('/PassThroughProp');
const isEvent = node => /Event$/.test(node.$ref ?? '');
/** A function of the template language may stand for most values; the schema writes it as an object of anything. */
const isFunction = node => node.type === 'object' && !node.properties && !('additionalProperties' in node);
const JSON_VALUE = { type: 'json' };

/** The options of a node that say something, with what they refer to left unresolved. */
function optionsOf(node) {
  const options = node.anyOf ?? node.allOf ?? [node];
  const telling = options.filter(option => !isFunction(option));
  return telling.length > 0 ? telling : options;
}

function serverlessValue(node, made) {
  const options = optionsOf(node);
  if (options.some(isPassedOn))
    return made ? valueOf(made.property.type, made.lint?.properties?.[made.name], made.lint) : addValue([KINDS.json, 0]);
  if (options.length > 1 && options.every(isEvent))
    return serverlessEvent(options.map(definitionOf));
  if (options.length > 1)
    return addValue([KINDS.union, 0, ...encodeList(options, option => varint(serverlessValue(option)))]);
  const [only] = options;
  if (only.$ref) {
    const definition = definitionOf(only);
    return definition.properties ? serverlessObject(only.$ref, definition) : serverlessValue(definition);
  }
  if (only.anyOf || only.allOf)
    return serverlessValue(only, made);
  if (only.enum)
    return valueOf({ type: 'string', allowedValues: only.enum });
  if (only.type === 'array')
    return addValue([KINDS.array, 0, ...varint(serverlessValue(only.items ?? {}))]);
  if (only.type === 'object' && typeof only.additionalProperties === 'object')
    return addValue([KINDS.map, 0, ...varint(serverlessValue(only.additionalProperties))]);
  return valueOf(['string', 'integer', 'number', 'boolean'].includes(only.type) ? { type: only.type } : JSON_VALUE);
}

function serverlessObject(key, definition) {
  const index = addObject(key, () => [...encodeString(definition.title ?? key.split('/').at(-1)), ...serverlessProperties(definition)]);
  return addValue([KINDS.object, 0, ...varint(index)]);
}

/** Events differ by their type; what any of them may have, one may. */
function serverlessEvent(events) {
  const kinds = events.map(event => event.properties.Type.enum[0]).sort(byOrdinal);
  const names = [...new Set(events.flatMap(event => Object.keys(optionsOf(event.properties.Properties ?? {}).filter(option => option.$ref).map(definitionOf)[0]?.properties ?? {})))];
  const key = `event ${kinds.join()}`;
  const inner = addObject(`${key} properties`, () => [...encodeString('EventProperties'),
    ...encodeList(names.sort(byOrdinal), name => [...encodeString(name), 0, ...varint(valueOf(JSON_VALUE))])]);
  const index = addObject(key, () => [...encodeString('Event'), ...encodeList(['Properties', 'Type'], name => [...encodeString(name), name === 'Type' ? 1 : 0,
    ...varint(name === 'Type' ? valueOf({ type: 'string', allowedValues: kinds }) : addValue([KINDS.object, 0, ...varint(inner)]))])]);
  return addValue([KINDS.object, 0, ...varint(index)]);
}

function serverlessProperties(definition, made) {
  const lint = made && lintSchema(made.cloudFormationType);
  return encodeList(Object.keys(definition.properties).sort(byOrdinal), name => {
    const property = made?.properties[name];
    const flags = (definition.required?.includes(name) ? 1 : 0) | (REPLACEMENT[property?.causesReplacement ?? 'no'] << 2);
    return [...encodeString(name), flags, ...varint(serverlessValue(definition.properties[name], property && { property, name, lint }))];
  });
}

function encodeServerless(name) {
  const made = MADE[name] && resourceNamed(MADE[name]);
  const resource = Object.values(serverless.definitions).find(definition => definition.properties?.Type?.enum?.[0] === `AWS::Serverless::${name}`);
  const identifier = made?.primaryIdentifier ?? [];
  return [
    ...encodeString(`AWS::Serverless::${name}`),
    ...serverlessProperties(optionsOf(resource.properties.Properties).map(definitionOf)[0], made),
    ...encodeList(Object.keys(made?.attributes ?? {}).sort(byOrdinal), encodeString),
    ...encodeList(identifier, encodeString),
    ...encodeList(made?.cfnRefIdentifier ?? identifier, encodeString),
  ];
}

// ---- file --------------------------------------------------------------------------------------------------------

// The package has some of the transform's types too, as they were years ago.
const resources = [...database.all('resource')].filter(resource => !resource.cloudFormationType.startsWith('AWS::Serverless::'));
const resourceNamed = name => resources.find(resource => resource.cloudFormationType === name);
const encoders = [
  ...resources.map(resource => [resource.cloudFormationType, () => encodeType(resource)]),
  ...Object.keys(MADE).map(name => [`AWS::Serverless::${name}`, () => encodeServerless(name)]),
].sort(([a], [b]) => byOrdinal(a, b));

function encodeAll() {
  values = [];
  valueIndex = new Map();
  objects = [];
  objectIndex = new Map();
  return encoders.map(([, encode]) => encode());
}

/** A table: the offsets of its records, one more than there are records, then the records. */
function table(records) {
  const offsets = Buffer.alloc(4 * (records.length + 1));
  let at = 0;
  records.forEach((record, index) => {
    offsets.writeUInt32LE(at, 4 * index);
    at += record.length;
  });
  offsets.writeUInt32LE(at, 4 * records.length);
  return Buffer.concat([offsets, ...records.map(record => Buffer.from(record))]);
}

encodeAll();
// Frequent strings first, so that their numbers take one byte.
const strings = [...stringUses].sort((a, b) => b[1] - a[1] || byOrdinal(a[0], b[0])).map(([text]) => text);
stringIndex = new Map(strings.map((text, index) => [text, index]));
const types = encodeAll();

const tables = [strings.map(text => Buffer.from(text, 'utf8')), values, objects, types];
const preamble = Buffer.from(`${date}\n${source}\n`, 'utf8');
const header = Buffer.alloc(4 * (3 + 2 * tables.length));
header.write('CFNS', 0, 'ascii');
header.writeUInt32LE(FORMAT_VERSION, 4);
header.writeUInt32LE(preamble.length, 8);
const bodies = tables.map(table);
let at = header.length + preamble.length;
tables.forEach((records, index) => {
  header.writeUInt32LE(records.length, 12 + 8 * index);
  header.writeUInt32LE(at, 16 + 8 * index);
  at += bodies[index].length;
});

const target = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'Data', 'cloudformation.bin');
writeFileSync(target, Buffer.concat([header, preamble, ...bodies]));
console.error(`${target}: ${at} bytes, ${types.length} types, ${objects.length} objects, ${values.length} values, `
  + `${strings.length} strings (${bodies.map(body => body.length).join(', ')})`);

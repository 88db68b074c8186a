import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { declareApi, version } from '../src/app.ts';
import { apiOf } from '../src/platform/http/api.ts';
import { openapiOf } from '../src/platform/http/openapi.ts';
import type { Kernel } from '../src/platform/kernel.ts';

type Json = { [key: string]: unknown };
const root = path.resolve(import.meta.dirname, '..');
export const outputs = {
  document: path.join(root, 'openapi.json'),
  client: path.join(root, 'src/web/console/api.generated.ts'),
} as const;

/** The document and the console's types, from the operations as the program declares them. Declaring touches no kernel. */
export function generate(): { document: string; client: string } {
  const api = apiOf();
  declareApi(api, Object.create(null) as Kernel, { secure: false, trustProxy: false }, () => 'local'); // only handlers use a kernel, and none is called
  const document = openapiOf(api, { version });
  return { document: `${JSON.stringify(document, null, 2)}\n`, client: clientOf(document) };
}

function clientOf(document: Json): string {
  const paths = entriesOf(document['paths']).map(
    ([url, methods]) =>
      `  ${JSON.stringify(url)}: {\n${entriesOf(methods)
        .map(([method, operation]) => `    ${method}: ${operationOf(operation)};`)
        .join('\n')}\n  };`,
  );
  const schemas = entriesOf(recordOf(document['components'])['schemas']).map(
    ([name, schema]) => `    ${name}: ${typeOf(schema)};`,
  );
  return `// Written by scripts/generate-client.ts from openapi.json. Do not edit.\n\nexport interface paths {\n${paths.join('\n')}\n}\n\nexport interface components {\n  schemas: {\n${schemas.join('\n')}\n  };\n}\n`;
}

function operationOf(operation: Json): string {
  const parameters = listOf(operation['parameters']);
  const kept = (place: string): string => {
    const own = parameters.filter((parameter) => parameter['in'] === place);
    if (own.length === 0) return `${place}?: never`;
    const optional = own.every((parameter) => parameter['required'] !== true);
    return `${place}${optional ? '?' : ''}: { ${own.map((parameter) => `${JSON.stringify(parameter['name'])}${parameter['required'] === true ? '' : '?'}: ${typeOf(recordOf(parameter['schema']))}`).join('; ')} }`;
  };
  const body =
    operation['requestBody'] === undefined
      ? 'requestBody?: never'
      : `requestBody: { content: ${contentOf(recordOf(operation['requestBody']))} }`;
  const responses = entriesOf(operation['responses']).map(
    ([status, response]) => `${status}: { headers: { [name: string]: unknown }; content: ${contentOf(response)} }`,
  );
  return `{ parameters: { ${kept('query')}; ${kept('header')}; ${kept('path')}; cookie?: never }; ${body}; responses: { ${responses.join('; ')} } }`;
}

function contentOf(holder: Json): string {
  return `{ ${entriesOf(holder['content'])
    .map(([media, { schema }]) => `${JSON.stringify(media)}: ${typeOf(recordOf(schema))}`)
    .join('; ')} }`;
}

/** The part of JSON Schema that zod writes. What it does not know becomes `unknown`, never a wrong promise. */
export function typeOf(schema: Json): string {
  const reference = schema['$ref'];
  if (typeof reference === 'string') return `components['schemas'][${JSON.stringify(reference.split('/').at(-1))}]`;
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => JSON.stringify(value)).join(' | ');
  for (const key of ['anyOf', 'oneOf'])
    if (Array.isArray(schema[key]))
      return listOf(schema[key])
        .map((part) => `(${typeOf(part)})`)
        .join(' | ');
  if (Array.isArray(schema['allOf']))
    return listOf(schema['allOf'])
      .map((part) => `(${typeOf(part)})`)
      .join(' & ');
  switch (schema['type']) {
    case 'string':
      return schema['format'] === 'binary' ? 'Blob' : 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return schema['items'] === undefined ? 'unknown[]' : `(${typeOf(recordOf(schema['items']))})[]`;
    case 'object':
      return objectOf(schema);
    default:
      return 'unknown';
  }
}

function objectOf(schema: Json): string {
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const properties = entriesOf(schema['properties']).map(
    ([name, property]) => `${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${typeOf(property)}`,
  );
  if (properties.length > 0) return `{ ${properties.join('; ')} }`;
  const additional = schema['additionalProperties'];
  return typeof additional === 'object' && additional !== null
    ? `{ [key: string]: ${typeOf(recordOf(additional))} }`
    : '{ [key: string]: unknown }';
}

const recordOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {}); // a parse of our own document
const entriesOf = (value: unknown): [string, Json][] =>
  Object.entries(recordOf(value)).map(([key, part]) => [key, recordOf(part)]);
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.map(recordOf) : []);

/** What is committed, for the test that compares. */
export function committed(): { document: string; client: string } {
  return { document: readFileSync(outputs.document, 'utf8'), client: readFileSync(outputs.client, 'utf8') };
}

if (import.meta.main) {
  const { document, client } = generate();
  writeFileSync(outputs.document, document);
  writeFileSync(outputs.client, client);
}

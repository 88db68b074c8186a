import { z } from 'zod';
import type { Api } from './api.ts';
import { Problem } from './problem.ts';

type Json = Record<string, unknown>;

/** The whole document, OpenAPI 3.1, from the operations as they run. Named schemas stand once under `components`. */
export function openapiOf(api: Pick<Api, 'operations'>, info: { version: string }): Json {
  const components: Json = {};
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const {
      $defs,
      $schema: _dialect,
      ...body
    } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Json & { $defs?: Json };
    Object.assign(components, relocate($defs ?? {}));
    const id = z.globalRegistry.get(schema)?.id;
    if (!id) return relocate(body);
    if (!('$ref' in body)) components[id] = relocate(body); // otherwise zod has put it among the definitions itself
    return { $ref: `#/components/schemas/${id}` };
  };
  const problem = {
    description: '办不了，原因见 detail',
    content: { 'application/problem+json': { schema: schemaOf(Problem, 'output') } },
  };
  const paths: Record<string, Json> = {};
  for (const operation of api.operations) {
    const parameters: Json[] = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    if (operation.idempotent)
      parameters.push({
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description: '客户端为一次操作生成的 UUID，重试时不变',
        schema: { type: 'string', format: 'uuid' },
      });
    if (operation.query) parameters.push(...queryParameters(schemaOf(operation.query, 'input')));
    (paths[`/api${operation.path}`] ??= {})[operation.method] = {
      operationId: operation.id,
      summary: operation.summary,
      tags: [operation.tag],
      security: operation.open === 'anyone' ? [] : [{ session: [] }],
      ...(operation.stepUp ? { 'x-step-up': true } : {}),
      parameters,
      ...(operation.body
        ? {
            requestBody: {
              required: true,
              content: { 'application/json': { schema: schemaOf(operation.body, 'input') } },
            },
          }
        : {}),
      responses: {
        200: {
          description: '成功',
          content: operation.bytes
            ? { [operation.bytes]: { schema: { type: 'string', format: 'binary' } } }
            : { 'application/json': { schema: schemaOf(operation.answer, 'output') } },
        },
        default: problem,
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '援护接口',
      version: info.version,
      description: '妇女、未成年人法律援助平台。工作人员的页面与合作部门用的是同一套接口。',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: sorted(components),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'yh_session' } },
    },
  };
}

function queryParameters(schema: Json): Json[] {
  const properties = (schema['properties'] ?? {}) as Json; // a query is always a zod object
  const required = (schema['required'] ?? []) as string[];
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: shape,
  }));
}

/** zod points into `$defs`; the document keeps named schemas under `components`. */
function relocate(schema: Json): Json {
  return JSON.parse(
    JSON.stringify(schema)
      .replaceAll('"#/$defs/', '"#/components/schemas/')
      .replaceAll(/"\$schema":"[^"]*",?/g, '')
      .replaceAll(/"id":"[A-Z]\w*",?/g, ''),
  ) as Json;
}

function sorted(record: Json): Json {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

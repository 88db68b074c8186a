/** JSON Schema as our own OpenAPI document uses it. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly pattern?: string;
  readonly format?: string;
};
export type Parameter = { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: Schema };
type Content = Readonly<Record<string, { schema: Schema }>>;
export type Operation = {
  operationId: string;
  parameters: readonly Parameter[];
  requestBody?: { content: Content };
  responses: Readonly<Record<string, { content: Content }>>;
};
export type Document = {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: { schemas: Readonly<Record<string, Schema>> };
};

export function resolved(document: Document, schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : resolved(document, document.components.schemas[name] ?? {});
}

/** What is wrong with an answer by its own declaration; empty when nothing is. */
export function misfits(document: Document, declared: Schema, value: unknown, at = ''): string[] {
  const schema = resolved(document, declared);
  const { anyOf = schema.oneOf, allOf, properties, required = [], items } = schema;
  if (anyOf)
    return anyOf.some((one) => misfits(document, one, value, at).length === 0)
      ? []
      : [`${at}: fits none of ${anyOf.length}`];
  const wrong: string[] = (allOf ?? []).flatMap((one) => misfits(document, one, value, at));
  if (schema.const !== undefined && value !== schema.const) wrong.push(`${at}: is not ${JSON.stringify(schema.const)}`);
  if (schema.enum && !schema.enum.includes(value)) wrong.push(`${at}: ${JSON.stringify(value)} is none of the words`);
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOf(type, value)))
    return [...wrong, `${at}: is no ${String(schema.type)}`];
  if (typeof value === 'string') {
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value))
      wrong.push(`${at}: breaks its pattern`);
    if (schema.maxLength !== undefined && value.length > schema.maxLength) wrong.push(`${at}: too long`);
  }
  if (Array.isArray(value) && items)
    wrong.push(...value.flatMap((one, index) => misfits(document, items, one, `${at}[${index}]`)));
  if (isObject(value)) {
    wrong.push(...required.filter((name) => !(name in value)).map((name) => `${at}.${name}: is missing`));
    for (const [name, one] of Object.entries(value)) {
      const known = properties?.[name];
      if (known) wrong.push(...misfits(document, known, one, `${at}.${name}`));
      else if (typeof schema.additionalProperties === 'object')
        wrong.push(...misfits(document, schema.additionalProperties, one, `${at}.${name}`));
      else if (schema.additionalProperties === false) wrong.push(`${at}.${name}: is not declared`);
    }
  }
  return wrong;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

import { z } from 'zod';
import { HALF_HOUR } from '../../../platform/day-field.ts';

type Json = { [key: string]: unknown };
const recordOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {}); // JSON Schema, as zod writes it
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

export type Shape =
  | { as: 'choice'; options: readonly string[] }
  | { as: 'confirm' }
  | { as: 'yesNo' }
  | { as: 'day' }
  | { as: 'time' }
  | { as: 'number'; min: number | undefined; max: number | undefined; whole: boolean }
  | { as: 'words'; long: boolean; most: number | undefined }
  | { as: 'file' }
  | { as: 'pick'; from: 'paper' | 'agency' | 'undertaker' | 'personnel' | 'piece' }
  | { as: 'choices'; options: readonly string[] }
  | { as: 'grounds' }
  | { as: 'asks' }
  | { as: 'handedIn' };

export type FormField = {
  name: string;
  label: string;
  /** What the declaration says of it beside its name. */
  hint: string | undefined;
  required: boolean;
  shape: Shape;
  initial: unknown;
};

/** The form of an act, read off the schema its declaration carries: nothing about a field is written twice. */
export function fieldsOf(input: z.ZodType): FormField[] {
  const schema = recordOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }));
  const definitions = recordOf(schema['$defs']);
  const resolve = (part: unknown): Json => {
    const { $ref, ...own } = recordOf(part);
    const name = textOf($ref)?.split('/').at(-1);
    return name === undefined ? own : { ...recordOf(definitions[name]), ...own };
  };
  const body = resolve(schema);
  const required = Array.isArray(body['required']) ? body['required'] : [];
  return Object.entries(recordOf(body['properties'])).map(([name, part]) => {
    const property = resolve(part);
    return {
      name,
      label: textOf(property['title']) ?? labels[name] ?? name,
      hint: textOf(property['description']),
      required: required.includes(name),
      shape: shapeOf(name, property, resolve),
      initial: property['default'],
    };
  });
}

const labels: Readonly<Record<string, string>> = { fileId: '文件', note: '说明', days: '天数' };
const pickers: Readonly<Record<string, Shape>> = {
  paperId: { as: 'pick', from: 'paper' },
  toInstitutionId: { as: 'pick', from: 'agency' },
  undertakerInstitutionId: { as: 'pick', from: 'undertaker' },
  personnelId: { as: 'pick', from: 'personnel' },
  piece: { as: 'pick', from: 'piece' },
  fileId: { as: 'file' },
  grounds: { as: 'grounds' },
  missing: { as: 'asks' },
  items: { as: 'handedIn' },
};

function shapeOf(name: string, property: Json, resolve: (part: unknown) => Json): Shape {
  const picker = pickers[name];
  if (picker) return picker;
  if (property['const'] === true) return { as: 'confirm' };
  if (Array.isArray(property['enum']))
    return { as: 'choice', options: property['enum'].filter((value) => typeof value === 'string') };
  switch (property['type']) {
    case 'boolean':
      return { as: 'yesNo' };
    case 'integer':
    case 'number':
      return {
        as: 'number',
        min: numberOf(property['minimum']),
        max: numberOf(property['maximum']),
        whole: property['type'] === 'integer',
      };
    case 'array': {
      const each = resolve(property['items'])['enum'];
      return { as: 'choices', options: Array.isArray(each) ? each.filter((value) => typeof value === 'string') : [] };
    }
    default: {
      if (property['format'] === 'date') return { as: 'day' };
      if (property['pattern'] === HALF_HOUR.source) return { as: 'time' };
      const most = numberOf(property['maxLength']);
      return { as: 'words', long: most === undefined || most > 100, most };
    }
  }
}

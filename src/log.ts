import { pino, type Logger } from 'pino';

/** Structured lines on standard output. Nothing that tells who somebody is may be logged; these names are cut out in case it is. */
const redacted = [
  'name',
  'phone',
  'idNumber',
  'address',
  'narrative',
  'password',
  'code',
  'cookie',
  'authorization',
  'input',
  'facts',
];

export function logOf(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: { paths: redacted.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '〔已略〕' },
  });
}

import pg from 'pg';

/** One statement as the product sent it. `batch` tells which were on their way at the same time. */
export type Statement = { text: string; values: unknown[]; name?: string; batch: number };
export type Trace = Statement[];

let recording: Trace | undefined;
let onTheirWay = 0;
let batch = 0;

/** Notes every statement that passes node-postgres in this process, while a recording runs. */
export function tapStatements(): void {
  const send = pg.Client.prototype.query as unknown as (this: pg.Client, ...args: unknown[]) => unknown; // one of its many signatures
  const tapped = function (this: pg.Client, ...args: unknown[]): unknown {
    const statement = statementOf(args);
    const answer = send.apply(this, args);
    if (!recording || !statement || !(answer instanceof Promise)) return answer;
    if (onTheirWay === 0) batch++;
    onTheirWay++;
    recording.push({ ...statement, batch });
    const settled = (): void => {
      onTheirWay--;
    };
    answer.then(settled, settled);
    return answer;
  };
  Object.defineProperty(pg.Client.prototype, 'query', { value: tapped, configurable: true, writable: true });
}

export async function record(work: () => Promise<unknown>): Promise<Trace> {
  recording = [];
  batch = 0;
  await work();
  const trace = recording;
  recording = undefined;
  return trace;
}

function statementOf([first, second]: unknown[]): Omit<Statement, 'batch'> | undefined {
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? second.map(plain) : [] };
  if (
    typeof first !== 'object' ||
    first === null ||
    !('text' in first) ||
    typeof first.text !== 'string' ||
    'submit' in first
  )
    return undefined;
  const values = 'values' in first && Array.isArray(first.values) ? first.values : Array.isArray(second) ? second : [];
  return {
    text: first.text,
    values: values.map(plain),
    ...('name' in first && typeof first.name === 'string' ? { name: first.name } : {}),
  };
}

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value); // traces travel as JSON

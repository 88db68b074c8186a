import createClient from 'openapi-fetch';
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { sendWithStepUp } from './step-up.ts';
import type { components, paths } from './api.generated.ts';

export type Schemas = components['schemas'];
export type FieldError = { path: string; message: string };

/** A "no" from the server, or the lack of any answer: always with words that say what to do. */
export class Failure extends Error {
  readonly code: string;
  readonly errors: readonly FieldError[];
  readonly reference: string | undefined;
  constructor(problem: {
    code: string;
    detail: string;
    errors?: readonly FieldError[] | undefined;
    reference?: string | undefined;
  }) {
    super(problem.detail);
    this.code = problem.code;
    this.errors = problem.errors ?? [];
    this.reference = problem.reference;
  }
}

export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin', fetch: sendWithStepUp });

const isProblem = (
  value: unknown,
): value is { code: string; detail: string; errors?: FieldError[]; reference?: string } =>
  typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;

export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (isProblem(error)) return new Failure(error);
  return new Failure({ code: 'offline', detail: '没有连上服务器。您填写的内容还在，请检查网络后重试。' });
}

/** The data of an answer, or a `Failure`. */
export async function answered<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const outcome = await call.catch((error: unknown) => {
    throw failureOf(error);
  });
  if (outcome.data === undefined) throw failureOf(outcome.error);
  return outcome.data;
}

/** Any legal act: the path is derived from the declaration, as the server derives it. */
export async function act(
  collection: string,
  id: string,
  name: string,
  input: unknown,
  requestId: string,
): Promise<Schemas['Performed']> {
  return post<Schemas['Performed']>(`/api/${collection}/${id}/${name}`, JSON.stringify(input), {
    'content-type': 'application/json',
    'idempotency-key': requestId,
  });
}

export async function uploadFile(file: File): Promise<Schemas['UploadedFile']> {
  const form = new FormData();
  form.set('file', file);
  return post<Schemas['UploadedFile']>('/api/files', form, {});
}

async function post<T>(url: string, body: BodyInit, headers: Record<string, string>): Promise<T> {
  const request = new Request(url, { method: 'POST', body, headers, credentials: 'same-origin' });
  const response = await sendWithStepUp(request).catch((error: unknown) => {
    throw failureOf(error);
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw failureOf(answer);
  return answer as T; // the server's own declaration, checked by the contract test
}

export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof Failure && error.code === 'notSignedIn')
        void queries.invalidateQueries({ queryKey: ['session'] });
    },
  }),
  defaultOptions: {
    queries: {
      retry: (times, error) => error instanceof Failure && error.code === 'offline' && times < 2,
      staleTime: 10_000,
      refetchOnWindowFocus: true,
    },
  },
});

/** After an act everything may have moved: lists, desk, the record. */
export const refreshAll = (): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });

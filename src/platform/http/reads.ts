import { z } from 'zod';
import type { StaffViewer } from '../viewer.ts';
import { staffOf, type Api } from './api.ts';
import type { Viewed } from './views.ts';

type Listed = z.ZodType<unknown, { items: readonly { id: string }[] }>;
type Single = z.ZodType<unknown, { id: string }>;

/** The two reads of one kind of record for the staff: a page of those still open, and one with what can be done now. */
export function serveReads<List extends Listed, One extends Single>(
  api: Api,
  of: {
    path: `/${string}`;
    tag: string;
    list: {
      id: string;
      summary: string;
      /** What `open` leaves, as the document calls it. */
      open?: string;
      answer: List;
      read: (viewer: StaffViewer, page: { isOpen: boolean; page: number }) => Promise<z.input<List>>;
    };
    one: {
      id: string;
      summary: string;
      answer: One;
      read: (viewer: StaffViewer, id: string) => Promise<z.input<One>>;
    };
    /** What a look at these is written down as. */
    seen: (ids: readonly string[], purpose: 'handling' | 'arranging') => Promise<Viewed>;
  },
): void {
  const { path, tag, list, one, seen } = of;
  api.operation(
    {
      method: 'get',
      path,
      id: list.id,
      summary: list.summary,
      tag,
      query: z.object({
        open: z
          .enum(['true', 'false'])
          .default('true')
          .meta({ title: list.open ?? '只看没办结的' }),
        page: z.coerce.number().int().min(1).max(10_000).default(1).meta({ title: '第几页' }),
      }),
      answer: list.answer,
      views: ({ items }) =>
        seen(
          items.map(({ id }) => id),
          'arranging',
        ),
    },
    ({ query, viewer }) => list.read(staffOf(viewer), { isOpen: query.open === 'true', page: query.page }),
  );
  api.operation(
    {
      method: 'get',
      path: `${path}/{id}`,
      id: one.id,
      summary: one.summary,
      tag,
      answer: one.answer,
      views: ({ id }) => seen([id], 'handling'),
    },
    ({ params, viewer }) => one.read(staffOf(viewer), params['id'] ?? ''),
  );
}

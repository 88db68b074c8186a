import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { listKeptPlaces } from './institution.queries.ts';
import { confirmPlace } from './place.commands.ts';
import { entryStateOf, KeptPlace, PlaceEntry } from './place.model.ts';

/** What an office says of its own door: read by anybody on her pages, written by whoever keeps it. */
export function placeRoutes(api: Api, kernel: Kernel): void {
  const tag = '维权网络';
  api.operation(
    {
      method: 'get',
      path: '/kept-places',
      id: 'listKeptPlaces',
      summary: '本单位登记、核实的站点',
      tag,
      answer: z.object({ items: z.array(KeptPlace) }),
      views: 'nothing personal',
    },
    async ({ viewer }) => ({
      items: (await listKeptPlaces(kernel.db, staffOf(viewer))).map((place) => ({
        ...place,
        entryState: entryStateOf(place.verifiedOn, kernel.clock.today()),
      })),
    }),
  );
  api.operation(
    {
      method: 'put',
      path: '/kept-places/{id}',
      id: 'confirmPlace',
      summary: '登记并核实一个站点，核实日期为今天',
      tag,
      idempotent: true,
      body: PlaceEntry,
      answer: z.object({ id: z.uuid(), verifiedOn: z.iso.date() }),
      views: 'recorded as an act',
    },
    ({ params, body, viewer, requestId }) => confirmPlace(kernel, staffOf(viewer), params['id'] ?? '', body, requestId),
  );
}

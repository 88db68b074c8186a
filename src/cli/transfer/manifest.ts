import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

export const MANIFEST = 'manifest.json';

export const Manifest = z.object({
  format: z.literal(1),
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.object({ name: z.string(), type: z.string() })),
      key: z.array(z.string()),
      rows: z.int().nonnegative(),
      sha256: z.string(),
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), last: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

export function readManifest(folder: string): Manifest {
  return Manifest.parse(JSON.parse(readFileSync(path.join(folder, MANIFEST), 'utf8')));
}

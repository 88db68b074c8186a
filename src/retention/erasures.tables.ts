import type { Generated } from 'kysely';
import type { ErasureClass } from './retention.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    erasures: { id: Generated<number>; at: Date; class: ErasureClass; rule: string; erased: number; idsHash: string };
  }
}

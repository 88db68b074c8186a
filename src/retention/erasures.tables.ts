import type { Generated } from 'kysely';
import type { ErasedClass } from './retention.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    erasures: { id: Generated<number>; at: Date; class: ErasedClass; rule: string; erased: number; idsHash: string };
  }
}

import type { Generated } from 'kysely';

declare module '../platform/database/tables.ts' {
  interface Tables {
    dutyShifts: { id: string; staffId: string; fromAt: Date; untilAt: Date; setBy: string; setAt: Generated<Date> };
  }
}

import type { Generated } from 'kysely';
import type { SuiteChoice } from './suites.ts';

export type DataKeyState = 'coming' | 'current' | 'old' | 'retired';

declare module '../database/tables.ts' {
  interface Tables {
    dataKeys: {
      id: string;
      purpose: 'seal' | 'lasting';
      state: DataKeyState;
      suite: SuiteChoice;
      wrapped: string | null;
      createdAt: Generated<Date>;
      retiredAt: Date | null;
    };
  }
}

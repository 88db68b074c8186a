import type { Page } from '../../intake/portal/scene.ts';
import { checkPage } from './check.page.ts';
import { cardPage, guidePage } from './guide.pages.ts';
import { keptPage } from './kept.page.ts';
import { letterPage, writePage } from './letter.pages.ts';
import { lookPage } from './look.page.ts';
import { planPage } from './plan.page.ts';
import { reportPage, reportReceiptPage } from './report.pages.ts';
import { unitPage } from './unit.page.ts';
import { recordPage } from './record.page.ts';

/** Guidance and protection: every page of it, once. */
export const protectionPages: readonly Page[] = [
  guidePage,
  cardPage,
  lookPage,
  letterPage,
  writePage,
  planPage,
  keptPage,
  recordPage,
  checkPage,
  reportPage,
  reportReceiptPage,
  unitPage,
];

import { writeFileSync } from 'node:fs';
import { tableInChinese } from '../law/cases/worked-table.ts';

/** Prints the worked examples of the law as the page that a jurist signs. */
writeFileSync(new URL('../law/cases/worked-examples.md', import.meta.url), tableInChinese());

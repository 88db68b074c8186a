import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { assess } from '../../law/assess.ts';
import { figuresOf, publishedFigures, type FigureRows, type Figures } from '../../law/figures.ts';
import { findPlainDate, type PlainDate } from '../../law/kernel/plain-date.ts';
import { assessSchema } from '../../law/schema.ts';
import { systemClock } from '../platform/clock.ts';

/**
 * JSON Lines in, one answer a line out: the same engine that portal, hotline and console ask.
 * `--schema` prints the schema of facts and answer; `--on 2026-11-23` sets the day (otherwise today);
 * `--figures file.json` takes the figures of an office, as `GET /api/figures` gives them (otherwise those of the release).
 */
function dayAsked(words: readonly string[]): PlainDate | undefined {
  const at = words.indexOf('--on');
  return at === -1 ? systemClock.today() : findPlainDate(words[at + 1] ?? '');
}

/** Figures whose content is not what their hash says are nobody's figures. */
function figuresAsked(words: readonly string[]): Figures | undefined {
  const at = words.indexOf('--figures');
  if (at === -1) return publishedFigures;
  try {
    const rows = JSON.parse(readFileSync(words[at + 1] ?? '', 'utf8')) as FigureRows & { hash: string }; // checked by its hash
    const figures = figuresOf(rows);
    return figures.hash === rows.hash ? figures : undefined;
  } catch {
    return undefined;
  }
}

async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--schema')) {
    process.stdout.write(`${JSON.stringify(assessSchema(), null, 2)}\n`);
    return 0;
  }
  const on = dayAsked(words);
  if (on === undefined) {
    process.stderr.write('--on 后面要写日期，例如 --on 2026-11-23\n');
    return 2;
  }
  const figures = figuresAsked(words);
  if (figures === undefined) {
    process.stderr.write('--figures 后面要写一个标准快照文件（GET /api/figures 的内容，未经改动）\n');
    return 2;
  }
  let number = 0;
  let refused = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const facts = parsed(line);
    if (facts === undefined) refused += 1;
    const answer = facts === undefined ? { error: `第${number}行不是一个JSON对象` } : assess(facts, on, figures);
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  return refused === 0 ? 0 : 1;
}

function parsed(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

process.exitCode = await main(process.argv.slice(2));

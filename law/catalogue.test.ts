import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue, isProvision, PROVISIONS } from './catalogue.ts';
import { ARTICLES_KNOWN, NOT_ENCODED } from './coverage.ts';
import { citationFault } from './kernel/citation.ts';
import { LAWS, type LawId } from './kernel/laws.ts';
import { parsePlainDate as day } from './kernel/plain-date.ts';
import { PERIODS } from './periods.ts';

const here = import.meta.dirname;
const sources = globSync('**/*.ts', { cwd: here }).filter((file) => !file.endsWith('.test.ts'));

describe('the catalogue of rules', () => {
  test('holds every provision that any file of the law exports', async () => {
    const exported = (await Promise.all(sources.map((file) => import(`${here}/${file}`))))
      .flatMap((module: object) => Object.values(module))
      .flat()
      .filter(isProvision);
    expect(sources.length).toBeGreaterThan(40);
    expect(exported.length).toBeGreaterThan(150);
    const known = new Set(PROVISIONS.map((each) => each.id));
    expect(exported.filter((each) => !known.has(each.id)).map((each) => each.id)).toEqual([]);
  });

  test('one id, one provision', async () => {
    const seen = new Map<string, string>();
    for (const file of sources) {
      for (const each of Object.values((await import(`${here}/${file}`)) as object)
        .flat()
        .filter(isProvision)) {
        const text = JSON.stringify(each);
        expect(seen.get(each.id) ?? text, each.id).toBe(text);
        seen.set(each.id, text);
      }
    }
  });

  test('no citation to an article that a law does not have, none outside the life of its law, no memory marked as verified', () => {
    expect(PROVISIONS.map(citationFault).filter((fault) => fault !== undefined)).toEqual([]);
  });

  test('says of each entry whether it is checked, and 待核 stands in the citation where it is not', () => {
    for (const entry of catalogue(day('2026-11-23')))
      expect(entry.citation.includes('待核'), entry.id).toBe(entry.state === 'pending');
  });
});

describe('coverage of the law', () => {
  test('each article of the collection is encoded or listed with the reason', () => {
    const encoded = new Set(PROVISIONS.map((each) => `${each.law} ${each.article}`));
    const left = Object.entries(ARTICLES_KNOWN)
      .flatMap(([law, articles]) => articles.map((article) => `${law} ${article}`))
      .filter((key) => !encoded.has(key) && NOT_ENCODED[key] === undefined);
    expect(left).toEqual([]);
  });
  test('nothing is listed as not encoded that is encoded, or that its law does not have', () => {
    const encoded = new Set(PROVISIONS.map((each) => `${each.law} ${each.article}`));
    for (const [key, reason] of Object.entries(NOT_ENCODED)) {
      const [law, article] = key.split(' ');
      expect(encoded.has(key), key).toBe(false);
      expect(Number(article)).toBeLessThanOrEqual(LAWS[law as LawId].articles);
      expect(reason.length).toBeGreaterThan(3);
    }
  });
});

describe('periods', () => {
  test('all rows of the collection are here, DL-08 is a threshold and DL-05a, DL-05b are pauses', () => {
    const ids = PERIODS.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    const elsewhere = new Set(['DL-08']);
    const missing = Array.from({ length: 58 }, (_, index) => `DL-${String(index + 1).padStart(2, '0')}`).filter(
      (id) => !ids.includes(id) && !elsewhere.has(id),
    );
    expect(missing).toEqual([]);
    expect(PERIODS.flatMap((rule) => rule.pausedBy.map((pause) => pause.id))).toEqual(['DL-05a', 'DL-05b']);
  });
  test('lengths and units as the collection has them', () => {
    expect(
      PERIODS.map((rule) => `${rule.id} ${rule.length ?? rule.wording} ${rule.unit}${rule.rolls ? '' : ' 不顺延'}`),
    ).toMatchSnapshot();
  });
});

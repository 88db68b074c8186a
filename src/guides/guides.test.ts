import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitorOf } from '../../tests/support/visitor.ts';
import { startWorld, type World } from '../../tests/support/world.ts';
import { pages } from '../portal.ts';
import { guideFields, type GuideField } from './guide.model.ts';
import { guides } from './guides/index.ts';

const fields = Object.keys(guideFields) as GuideField[]; // the keys of a literal

describe('办事指南', () => {
  it('tells fourteen things, and every guide tells each of them', () => {
    expect(fields).toHaveLength(14);
    expect(guides).toHaveLength(6);
    const empty = guides.flatMap((guide) =>
      fields
        .filter((field) => guide[field].length === 0 || guide[field].some((line) => !/\p{Script=Han}|\d/u.test(line)))
        .map((field) => `${guide.title}：${guideFields[field]}`),
    );
    expect(empty).toEqual([]);
  });

  it('rests on articles, and leads only to pages that exist', () => {
    const ids = new Set(pages.map(({ id }) => id));
    for (const { title, basis, startAt, tryAt } of guides) {
      expect(basis.length, title).toBeGreaterThan(0);
      for (const article of basis) expect(article, title).toMatch(/^《.+》/);
      expect(ids.has(startAt.page), title).toBe(true);
      if (tryAt) expect(ids.has(tryAt), title).toBe(true);
    }
  });
});

describe('on the page', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ roles: 'web' });
  });
  afterAll(() => world.close());

  it('every field of every guide stands there, in both doors', async () => {
    for (const [index, guide] of guides.entries()) {
      const seen = await visitorOf(world).get(`/sheet?n=${index + 1}`);
      expect(seen.status).toBe(200);
      for (const field of fields) {
        expect(seen.text, guide.title).toContain(guideFields[field]);
        for (const line of guide[field]) expect(seen.text, guide.title).toContain(line);
      }
      const quiet = await visitorOf(world).get(`/s?to=sheet&n=${index + 1}`);
      expect(quiet.text).toContain(guide.title);
      expect(quiet.path).toBe('/s');
    }
  });

  it('a number that names no guide shows the first', async () => {
    expect((await visitorOf(world).get('/sheet?n=99')).text).toContain(guides[0]?.title);
  });
});

import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { connected } from './cluster.ts';
import { freshDatabase, onEachDatabase, type TestDatabase } from './database.ts';
import { binariesOfFifteen } from './engines.ts';

it('runs on the embedded PostgreSQL, and on 15 whenever its binaries are on the machine', () => {
  const expected = binariesOfFifteen() ? ['embedded 18', 'PostgreSQL 15'] : ['embedded 18'];
  expect(inject('clusters').map(({ name }) => name)).toEqual(expected);
});

onEachDatabase('a database for a test', (fresh) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await fresh();
  });
  afterAll(() => database.drop());

  it('is a server of the version its name says', async () => {
    const { rows } = await connected(database.ownerUrl, (client) => client.query('show server_version'));
    expect(database.engine).toContain(String(parseInt(rows[0].server_version, 10)));
  });

  it('is nobody else’s: what one test writes no other sees', async () => {
    await connected(database.ownerUrl, (client) => client.query('create table mine (n int)'));
    const other = await fresh();
    await expect(connected(other.ownerUrl, (client) => client.query('select from mine'))).rejects.toThrow(/not exist/);
    await other.drop();
  });

  it('gives the application a login that may not create', async () => {
    await expect(connected(database.appUrl, (client) => client.query('create table intruder ()'))).rejects.toThrow(
      /permission denied/,
    );
  });
});

it('clones four databases at once, each in well under a second', async () => {
  const begin = performance.now();
  const databases = await Promise.all([1, 2, 3, 4].map(() => freshDatabase()));
  expect(performance.now() - begin).toBeLessThan(4_000);
  await Promise.all(databases.map((database) => database.drop()));
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeOf, type Filed, type Office } from '../../../tests/support/cases.ts';
import { httpSink, type HttpSink } from '../../../tests/support/http-sink.ts';
import { smtpSink, type SmtpSink } from '../../../tests/support/smtp-sink.ts';
import { startWorld, type World } from '../../../tests/support/world.ts';
import { release } from '../gateway.ts';
import { deliver, mostTries, secondsBeforeTry } from './deliver.ts';
import { providersOf } from './providers-of.ts';
import { shortMessages } from './short-messages.ts';

const words = shortMessages['something-new'];
const everyHour = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59' }];
let sms: HttpSink;
let wechat: HttpSink;
let mail: SmtpSink;
let world: World;
let office: Office;

beforeAll(async () => {
  [sms, wechat, mail] = [await httpSink(), await httpSink(), await smtpSink()];
  world = await startWorld({
    roles: 'web', // each delivery is called by the test itself
    providers: providersOf({
      sms: {
        url: `${sms.url}/send/{template}?ref={id}`,
        body: { mobile: '{to}', text: '{body}', deep: [{ ref: '{id}' }] },
        headers: { authorization: 'Bearer t0ken' },
        success: { path: 'result.code', equals: '0' },
      },
      mail: { url: mail.url, from: 'notice@example.org' },
      wechat: { url: wechat.url, appId: 'app', secret: 's3cret', templates: { 'something-new': 'TM1' } },
    }),
  });
  office = await officeOf(world);
});
afterAll(async () => {
  await world.close();
  await Promise.all([sms.close(), wechat.close(), mail.close()]);
});

const submit = (plan: object = {}): Promise<Filed> =>
  office.submit('wages', {
    contactPlan: {
      maySms: true,
      mayWechat: true,
      mayMail: true,
      mailAddress: 'her@example.org',
      wechatId: 'open-id-1',
      callerName: 'neutral',
      windows: everyHour,
      ...plan,
    },
  });
async function put(filed: Filed, channel: 'sms' | 'mail' | 'wechat' | 'letter'): Promise<string> {
  const { personId } = await world.kernel.db
    .selectFrom('applications')
    .select('personId')
    .where('id', '=', filed.applicationId)
    .executeTakeFirstOrThrow();
  return (
    await world.kernel.db.transaction().execute((trx) =>
      release(trx, world.kernel, {
        caseId: filed.caseId,
        to: { personId },
        channel,
        template: 'something-new',
        body: words,
      }),
    )
  ).id;
}
const run = (id: string) => deliver(world.kernel, { id });
const row = (id: string) =>
  world.kernel.db.selectFrom('outgoing').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const accepted = { body: { result: { code: 0 } } };

describe('a short message over HTTP', () => {
  it('carries the words in its body, under the id of the item, and nothing of hers in the address', async () => {
    sms.answer(accepted);
    const id = await put(await submit(), 'sms');
    await run(id);
    const asked = sms.requests.at(-1);
    expect(JSON.parse(asked?.body ?? '')).toEqual({ mobile: '13800000002', text: words, deep: [{ ref: id }] });
    expect(asked?.path).toBe(`/send/something-new?ref=${id}`);
    expect(asked?.headers).toMatchObject({ authorization: 'Bearer t0ken', 'idempotency-key': id });
    expect(await row(id)).toMatchObject({ state: 'sent', tries: 1, failedBecause: null });
  });

  it('acts once however often the job runs, also twice at the same time', async () => {
    sms.answer(accepted);
    const id = await put(await submit(), 'sms');
    const before = sms.requests.length;
    await Promise.all([run(id), run(id), run(id)]);
    await run(id);
    expect(sms.requests.length - before).toBe(1);
  });

  it('is tried again after a temporary failure with the same id, and recorded when it goes', async () => {
    sms.answer({ status: 503 }, { status: 429 }, { hangUp: true }, accepted);
    const id = await put(await submit(), 'sms');
    const before = sms.requests.length;
    await run(id);
    expect(await row(id)).toMatchObject({ state: 'released', tries: 1, failedBecause: 'HTTP 503' });
    await run(id);
    await run(id);
    expect(await row(id)).toMatchObject({ state: 'released', tries: 3, failedBecause: 'network' });
    await run(id);
    expect(await row(id)).toMatchObject({ state: 'sent', tries: 4, failedBecause: null });
    expect(new Set(sms.requests.slice(before).map(({ headers }) => headers['idempotency-key']))).toEqual(new Set([id]));
    expect([2, 3, 4, 5].map(secondsBeforeTry)).toEqual([1, 2, 4, 8]);
  });

  it('is left to a person at once when the provider says never, and at last when it stays busy', async () => {
    sms.answer({ status: 400 });
    const never = await put(await submit(), 'sms');
    await run(never);
    expect(await row(never)).toMatchObject({ state: 'failed', tries: 1, failedBecause: 'HTTP 400' });
    sms.answer({ body: { result: { code: 17 } } });
    const refused = await put(await submit(), 'sms');
    await run(refused);
    expect(await row(refused)).toMatchObject({ state: 'failed', failedBecause: 'result.code=17' });
    sms.answer({ status: 500 });
    const busy = await put(await submit(), 'sms');
    for (let time = 0; time < mostTries + 2; time++) await run(busy);
    expect(await row(busy)).toMatchObject({ state: 'failed', tries: mostTries });
  });

  it('asks her plan again at the last moment', async () => {
    sms.answer(accepted);
    const filed = await submit({ expiresOn: '2026-12-01' });
    const id = await put(filed, 'sms');
    const before = sms.requests.length;
    world.clock.advance({ days: 10 });
    await run(id);
    world.clock.advance({ days: -10 });
    expect(await row(id)).toMatchObject({ state: 'held', heldCode: 'plan' });
    expect(sms.requests.length).toBe(before);
  });

  it('of a worker that died in the middle is taken up by the next, not sooner than five minutes later', async () => {
    sms.answer(accepted);
    const id = await put(await submit(), 'sms');
    await world.kernel.db
      .updateTable('outgoing')
      .set({ state: 'sending', claimedAt: world.clock.now(), tries: 1 })
      .where('id', '=', id)
      .execute();
    await run(id);
    expect(await row(id)).toMatchObject({ state: 'sending', tries: 1 });
    world.clock.advance({ minutes: 5 });
    await run(id);
    expect(await row(id)).toMatchObject({ state: 'sent', tries: 2 });
  });
});

it('mail says nothing in its subject, comes again after 4xx and stops at 5xx', async () => {
  const id = await put(await submit(), 'mail');
  mail.refuse('451 busy');
  await run(id);
  expect(await row(id)).toMatchObject({ state: 'released', failedBecause: 'SMTP 451' });
  await run(id);
  expect(await row(id)).toMatchObject({ state: 'sent', tries: 2 });
  const taken = mail.mails.at(-1);
  expect(taken).toMatchObject({ from: 'notice@example.org', to: 'her@example.org' });
  expect(taken?.data).toContain(`Message-ID: <${id}@example.org>`);
  expect(Buffer.from(taken?.data.split('\r\n\r\n')[1] ?? '', 'base64').toString()).toContain(words);
  mail.refuse('550 no');
  const never = await put(await submit(), 'mail');
  await run(never);
  expect(await row(never)).toMatchObject({ state: 'failed', failedBecause: 'SMTP 550' });
});

it('a WeChat message takes a token once, a new one when it ran out, and keeps the number it was given', async () => {
  const before = wechat.requests.length;
  wechat.answer(
    { body: { access_token: 'T1' } },
    { body: { errcode: 0, msgid: 77 } },
    { body: { errcode: 42001 } },
    { body: { access_token: 'T2' } },
    { body: { errcode: 0, msgid: 78 } },
    { body: { errcode: 43004 } },
  );
  const filed = await submit();
  const [first, second, third] = [await put(filed, 'wechat'), await put(filed, 'wechat'), await put(filed, 'wechat')];
  await run(first);
  await run(second);
  expect(await row(second)).toMatchObject({ state: 'released', failedBecause: 'WeChat 42001' });
  await run(second);
  await run(third);
  expect(await row(first)).toMatchObject({ state: 'sent', providerReference: '77' });
  expect(await row(second)).toMatchObject({ state: 'sent', providerReference: '78' });
  expect(await row(third)).toMatchObject({ state: 'failed', failedBecause: 'WeChat 43004' });
  const asked = wechat.requests.slice(before);
  expect(asked.map(({ path }) => path.replace(/\?.*/, ''))).toEqual([
    '/cgi-bin/stable_token',
    '/cgi-bin/message/template/send',
    '/cgi-bin/message/template/send',
    '/cgi-bin/stable_token',
    '/cgi-bin/message/template/send',
    '/cgi-bin/message/template/send',
  ]);
  expect(JSON.parse(asked[1]?.body ?? '')).toMatchObject({
    touser: 'open-id-1',
    template_id: 'TM1',
    client_msg_id: first,
  });
  expect(asked.map(({ path }) => path).join()).not.toMatch(/s3cret|open-id/);
});

it('what has no provider stays in the outbox', async () => {
  const id = await put(await submit({ mayPost: true }), 'letter');
  await run(id);
  expect(await row(id)).toMatchObject({ state: 'released', tries: 0 });
});

import { parseArgs } from 'node:util';
import { attack, expectedHits, type Attack } from './her/guessing.ts';
import { attackPhone, expectedPhoneHits, phoneAttacks } from './her/guessing-phone.ts';
import { openStage } from './her/stage.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';
import { randomOf } from '../../seeds/demo/random.ts';

/** Somebody guesses her return code for thirty days at every door at once: how many codes does that open? */
const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '30' },
    burst: { type: 'string', default: '9' },
    live: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '20261127' },
  },
});
const [days, burst, live, seed] = [values.days, values.burst, values.live, values.seed].map(Number) as [
  number,
  number,
  number,
  number,
]; // four of four
const allowed = 1e-6;
const commit = commitNow();
const conditions = beginLine(
  'return-code',
  seed,
  `${days} 天（快进），每一刻钟同时猜 ${burst} 次，全省有 ${live} 个有效的码`,
);
const stage = await openStage();
const random = randomOf(seed);
const attacks: Record<string, Attack> = {
  一个地址: await attack(stage.world, random, { days, burst, place: () => '203.0.113.7' }),
  '一个地址，一次涌来一百个': await attack(stage.world, random, { days: 1, burst: 99, place: () => '203.0.113.8' }),
  '一户人家的 IPv6 网段，每次换一个地址': await attack(stage.world, random, {
    days: 3,
    burst,
    place: (at) => `2001:db8:7:7::${(at % 65_000).toString(16)}`,
  }),
};
const byPhone = [];
for (const [name, how] of Object.entries(phoneAttacks))
  byPhone.push({ name, made: await attackPhone(stage.world, random, { days, ...how }) });
await stage.close();
const faults: string[] = [];
const phoneHits = Object.fromEntries(
  byPhone.map(({ name, made }) => {
    const expected = expectedPhoneHits(made);
    if (made.tried === 0) faults.push(`${name}：没有一次猜测真的到了，证明不算数`);
    if (!(expected < allowed)) faults.push(`${name}：三十天预期猜中 ${expected.toExponential(2)}`);
    process.stdout.write(
      `${name}：要了 ${made.asked} 次，猜了 ${made.sent} 次，核对了 ${made.tried} 次；三十天预期猜中 ${expected.toExponential(2)}\n`,
    );
    return [name, { ...made, expectedIn30Days: Number(expected.toPrecision(3)) }];
  }),
);
const hits = Object.fromEntries(
  Object.entries(attacks).map(([name, made]) => {
    const expected = expectedHits(made, live);
    if (made.tried === 0) faults.push(`${name}：没有一次猜测真的到了，证明不算数`);
    if (!(expected < allowed)) faults.push(`${name}：三十天预期猜中 ${expected.toExponential(2)}`);
    process.stdout.write(
      `${name}：发出 ${made.sent}，放行 ${made.tried}，每一刻钟最多 ${made.perWindow}；三十天预期猜中 ${expected.toExponential(2)}\n`,
    );
    return [name, { ...made, expectedIn30Days: Number(expected.toPrecision(3)) }];
  }),
);
// One place may go both ways at once: the counts are apart.
const worst =
  Math.max(...Object.values(attacks).map((made) => expectedHits(made, live))) +
  Math.max(...byPhone.map(({ made }) => expectedPhoneHits(made)));
process.stdout.write(`同时用 ${Math.floor(allowed / worst)} 个以内的网段去猜，仍然低于百万分之一\n`);
writeProof('return-code', {
  commit,
  seed,
  cases:
    Object.values(attacks).reduce((sum, { sent }) => sum + sent, 0) +
    byPhone.reduce((sum, { made }) => sum + made.sent, 0),
  liveCodes: live,
  attacks: hits,
  phoneAttacks: phoneHits,
  networksBelowOneInAMillion: Math.floor(allowed / worst),
  faults,
  conditions,
  subject: [
    'src/accounts/attempts.ts',
    'src/accounts/phone-code.ts',
    'src/accounts/sign-in.ts',
    'src/intake/return-code.records.ts',
  ],
});
process.exitCode = faults.length === 0 ? 0 : 1;

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Acts } from '../../web/console/kit/acts.tsx';
import { Section, Tags } from '../../web/console/kit/section.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { useSession } from '../../web/console/session.tsx';
import { dayWords, minuteWords } from '../../web/console/when.ts';
import { CallHoursForm } from './call-hours-form.tsx';

type Call = Schemas['CallBack'];
type Board = Schemas['CallBackBoard'];

/** 回电: whom to call, when she can talk, and how full the coming week is. */
export default function CallBacksPage() {
  const read = useQuery({
    queryKey: ['call-backs'],
    queryFn: () => answered(api.GET('/api/call-backs')),
    refetchInterval: 60_000,
  });
  const session = useSession();
  const isHead = (session.data?.roles ?? []).some(({ role }) => role === 'agency.approver');
  return (
    <>
      <header className="page-head">
        <h1>回电</h1>
        <span className="quiet">只在她约的时间打。接通先不说我们是谁，别人接的只说“打错了”。</span>
      </header>
      <Reading of={read}>
        {(board) => (
          <div className="stack">
            <Calls board={board} />
            <Grid board={board} />
            {isHead && <CallHoursForm hours={board.hours} />}
          </div>
        )}
      </Reading>
    </>
  );
}

function Calls({ board: { items } }: { board: Board }) {
  const now = items.filter(({ isNow }) => isNow);
  const later = items.filter(({ isNow }) => !isNow);
  return (
    <>
      <Section title="现在该打的" aside={<span className="quiet">{now.length} 个</span>}>
        {now.length === 0 && <Empty>这会儿没有约好的回电。</Empty>}
        {now.map((call) => (
          <CallCard key={call.id} call={call} />
        ))}
      </Section>
      <Section title="后面的" aside={<span className="quiet">{later.length} 个</span>}>
        {later.length === 0 && <Empty>后面没有约好的回电。</Empty>}
        {later.map((call) => (
          <CallCard key={call.id} call={call} />
        ))}
      </Section>
    </>
  );
}

function CallCard({ call }: { call: Call }) {
  return (
    <div className="law-part">
      <p>
        <strong>
          {minuteWords(call.slotFrom)}–{minuteWords(call.slotTo).split(' ').at(-1)}
        </strong>{' '}
        <Tags of={[...(call.isMinor ? ['未成年人'] : []), ...(call.isMine ? ['轮到我'] : [])]} care={['未成年人']} />
      </p>
      <p>
        称呼：{call.name}　电话：{call.phone}　{call.place}
        {call.attempts > 0 && `　已打 ${call.attempts} 次`}
      </p>
      <Acts subject={{ kind: 'callBack', id: call.id, today: call.slotFrom.slice(0, 10) }} actions={call.actions} />
    </div>
  );
}

/** Day by half hour: what is booked of what can be called. */
function Grid({ board: { grid } }: { board: Board }) {
  const days = [...new Set(grid.map(({ day }) => day))];
  const times = [...new Set(grid.map(({ from }) => from))].toSorted();
  const [isOpen, setOpen] = useState(true);
  return (
    <Section
      title="今后七天"
      aside={
        <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? '收起' : '展开'}
        </button>
      }
    >
      {grid.length === 0 && <Empty>还没有设定回电时间，公众约不到本单位的回电。请负责人在下面设定。</Empty>}
      {grid.length > 0 && isOpen && (
        <div className="table-box">
          <table className="slots">
            <caption className="visually-hidden">每个时段约了几个、能打几个</caption>
            <thead>
              <tr>
                <th scope="col">时间</th>
                {days.map((day) => (
                  <th scope="col" key={day}>
                    {dayWords(day)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {times.map((time) => (
                <tr key={time}>
                  <th scope="row">{time}</th>
                  {days.map((day) => (
                    <Slot key={day} of={grid.find((slot) => slot.day === day && slot.from === time)} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function Slot({ of }: { of: Board['grid'][number] | undefined }) {
  if (!of) return <td className="quiet">—</td>;
  const full = of.booked >= of.calls;
  return (
    <td className={full ? 'full' : of.booked > 0 ? 'some' : ''}>
      {of.booked} / {of.calls}
      {full && ' 满'}
    </td>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Pager } from '../../web/console/kit/data-table.tsx';
import { Section } from '../../web/console/kit/section.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { useSession } from '../../web/console/session.tsx';
import { minuteWords } from '../../web/console/when.ts';
import { accountStates } from '../account.model.ts';
import { AccountActs } from './account-acts.tsx';
import { AccountForm } from './account-form.tsx';

type Account = Schemas['Account'];
type State = keyof typeof accountStates;

/** 账号: the system administrator opens and closes; what somebody may do, another decides. */
export default function AccountsPage() {
  const [words, setWords] = useState('');
  const [q, setQ] = useState('');
  const [state, setState] = useState<State | ''>('');
  const [page, setPage] = useState(1);
  const [adding, setAdding] = useState(false);
  const mayAdd = (useSession().data?.roles ?? []).some(({ role }) => role === 'admin.system');
  const query = { page, ...(q ? { q } : {}), ...(state ? { state } : {}) };
  const read = useQuery({
    queryKey: ['accounts', query],
    queryFn: () => answered(api.GET('/api/accounts', { params: { query } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <header className="page-head">
        <h1>账号</h1>
        <span className="quiet">系统管理员建账号、停账号；岗位由安全保密管理员核准。</span>
        <span className="grow" />
        {mayAdd && (
          <button type="button" className="button primary" onClick={() => setAdding(!adding)}>
            {adding ? '收起' : '新建账号'}
          </button>
        )}
      </header>
      {adding && (
        <Section title="新建账号">
          <AccountForm onDone={() => setAdding(false)} />
        </Section>
      )}
      <div className="filters">
        <select
          aria-label="状态"
          value={state}
          onChange={({ target }) => {
            setState(target.value as State | ''); // the options below
            setPage(1);
          }}
        >
          <option value="">全部状态</option>
          {Object.entries(accountStates).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            setQ(words.trim());
            setPage(1);
          }}
        >
          <input
            aria-label="查找"
            placeholder="姓名、账号或单位"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <button type="submit" className="button">
            查找
          </button>
        </form>
      </div>
      <Reading of={read} rows={20}>
        {({ items, total, size }) =>
          items.length === 0 ? (
            <Empty>没有这样的账号。</Empty>
          ) : (
            <>
              <ul className="account-list">
                {items.map((account) => (
                  <AccountLine key={account.id} account={account} />
                ))}
              </ul>
              <Pager page={page} size={size} total={total} onPage={setPage} />
            </>
          )
        }
      </Reading>
    </>
  );
}

const marks: Readonly<Record<Account['state'], string>> = {
  active: 'verdict yes',
  invited: 'verdict unknown',
  waiting: 'verdict unknown',
  closed: 'verdict officer',
};
const shapes: Readonly<Record<Account['state'], string>> = { active: '●', invited: '▲', waiting: '▲', closed: '‖' };

function AccountLine({ account }: { account: Account }) {
  const { name, login, institution, posts, state, stateLabel, waits, lastSignInAt } = account;
  return (
    <li className="law-part">
      <div className="law-head">
        <strong>{name}</strong>
        <span className="quiet">{login}</span>
        <span>{institution.name}</span>
        <span>{posts.map(({ label }) => label).join('、') || '还没有岗位'}</span>
        <span className={marks[state]}>
          {shapes[state]} {stateLabel}
        </span>
        {waits && <span className="quiet">等待核准：{waits}</span>}
        <span className="quiet small">{lastSignInAt ? `上次登录 ${minuteWords(lastSignInAt)}` : '没有登录过'}</span>
      </div>
      <AccountActs account={account} />
    </li>
  );
}

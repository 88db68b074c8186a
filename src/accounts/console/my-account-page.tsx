import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useState } from 'react';
import { Sheet } from '../../web/console/action/sheet.tsx';
import { answered, api, queries, type Schemas } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { Reading } from '../../web/console/kit/states.tsx';
import { useSession } from '../../web/console/session.tsx';
import { dayWords, minuteWords } from '../../web/console/when.ts';
import { Enrolment } from './enrolment.tsx';
import { NewPasswordForm } from './new-password-form.tsx';
import { useStep } from './step.ts';

/** 我的账号: where one is signed in, with what, and how to change it. */
export default function MyAccountPage() {
  const session = useSession();
  const read = useQuery({ queryKey: ['account'], queryFn: () => answered(api.GET('/api/account')) });
  const [open, setOpen] = useState<'password' | 'enrolment'>();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const again = (): Promise<void> => queries.invalidateQueries();
  const everywhere = useStep(
    () => answered(api.DELETE('/api/account/sessions')),
    () => window.location.assign('/office/'),
  );
  const renew = useStep(
    () => answered(api.POST('/api/account/recovery-codes')),
    ({ recoveryCodes }) => {
      setCodes(recoveryCodes);
      return again();
    },
  );
  const failure = everywhere.failure ?? renew.failure;
  return (
    <>
      <header className="page-head">
        <h1>我的账号</h1>
        <Link href="/my-reach">我能看什么</Link>
      </header>
      {failure && (
        <div className="form-error" role="alert">
          {failure.message}
        </div>
      )}
      <Reading of={read} rows={8}>
        {({ login, sessions, totp, passkeys, recoveryCodesLeft }) => (
          <div className="stack">
            <Section title="密码">
              <p>
                账号 {login}
                {session.data?.passwordEndsAt && `，密码 ${dayWords(session.data.passwordEndsAt)} 到期`}
              </p>
              <div className="account-acts">
                <button type="button" className="button" onClick={() => setOpen('password')}>
                  换密码
                </button>
              </div>
            </Section>
            <Section title="第二因素">
              <p>{totp ? '手机验证器：已登记' : '手机验证器：没有登记'}</p>
              {passkeys.map((key) => (
                <Passkey key={key.id} of={key} onGone={again} />
              ))}
              <p className={recoveryCodesLeft < 3 ? 'verdict unknown' : ''}>恢复码还剩 {recoveryCodesLeft} 个</p>
              <div className="account-acts">
                <button type="button" className="button" onClick={() => setOpen('enrolment')}>
                  {totp ? '换验证器或者加通行密钥' : '登记验证器'}
                </button>
                <button type="button" className="button" disabled={renew.sending} onClick={() => void renew.run()}>
                  换一组恢复码
                </button>
              </div>
              {codes.length > 0 && (
                <>
                  <p>新的恢复码，只显示这一次，旧的作废：</p>
                  <ol className="recovery-codes">
                    {codes.map((code) => (
                      <li key={code}>
                        <code>{code}</code>
                      </li>
                    ))}
                  </ol>
                </>
              )}
            </Section>
            <Section title="登录着的设备">
              {sessions.map(({ from, device, openedAt, isThis }) => (
                <p key={openedAt + from}>
                  {device}，{from}，{minuteWords(openedAt)} 登录{isThis && <strong>（这一台）</strong>}
                </p>
              ))}
              <div className="account-acts">
                <button
                  type="button"
                  className="button"
                  disabled={everywhere.sending}
                  onClick={() => void everywhere.run()}
                >
                  在所有设备上退出
                </button>
              </div>
            </Section>
          </div>
        )}
      </Reading>
      {open === 'password' && (
        <Sheet title="换密码" onClose={() => setOpen(undefined)}>
          <NewPasswordForm
            rule={session.data?.passwordRule}
            onDone={() => {
              setOpen(undefined);
              return again();
            }}
          />
        </Sheet>
      )}
      {open === 'enrolment' && (
        <Sheet title="登记第二因素" onClose={() => setOpen(undefined)}>
          <Enrolment
            onEnrolled={(recoveryCodes) => {
              setCodes(recoveryCodes);
              setOpen(undefined);
              return again();
            }}
          />
        </Sheet>
      )}
    </>
  );
}

function Passkey({
  of: { id, label, createdAt },
  onGone,
}: {
  of: Schemas['MyAccount']['passkeys'][number];
  onGone: () => unknown;
}) {
  const remove = useStep(() => answered(api.POST('/api/account/passkeys/remove', { body: { id } })), onGone);
  return (
    <p>
      通行密钥：{label}，{dayWords(createdAt)} 登记
      <button type="button" className="button plain" disabled={remove.sending} onClick={() => void remove.run()}>
        删掉
      </button>
      {remove.failure && <span role="alert">{remove.failure.message}</span>}
    </p>
  );
}

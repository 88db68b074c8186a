import { useEffect, useState } from 'react';
import { answered, api, failureOf, type Failure, type Schemas } from '../../web/console/client.ts';
import { Loading } from '../../web/console/kit/states.tsx';
import { enrolPasskey, mayUsePasskeys } from './passkey.ts';
import { StepForm, StepInput } from './step-form.tsx';
import { useStep } from './step.ts';

type Props = { onEnrolled: (recoveryCodes: readonly string[]) => unknown };

/** A new authenticator: the picture to scan, the same in letters, and the first code as proof that it took. */
export function Enrolment({ onEnrolled }: Props) {
  const [enrolment, setEnrolment] = useState<Schemas['TotpEnrolment']>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    answered(api.POST('/api/session/totp')).then(setEnrolment, (error: unknown) => setFailure(failureOf(error)));
  }, []);
  const [code, setCode] = useState('');
  const confirm = useStep(
    () => answered(api.POST('/api/session/totp/confirm', { body: { code } })),
    ({ recoveryCodes }) => onEnrolled(recoveryCodes),
  );
  const passkey = useStep(() => enrolPasskey('这台设备'), onEnrolled);
  if (failure)
    return (
      <div className="form-error" role="alert">
        {failure.message}
      </div>
    );
  if (!enrolment) return <Loading rows={4} />;
  return (
    <StepForm
      action="登记这个验证器"
      sending={confirm.sending || passkey.sending}
      failure={confirm.failure ?? passkey.failure}
      onSend={confirm.run}
    >
      <p>用手机上的验证器扫这个码（例如“腾讯身份验证器”“Microsoft Authenticator”，或者单位指定的）。</p>
      <img
        className="enrolment-code"
        alt="验证器二维码，扫不了的照下面的密钥手工输入"
        src={`data:image/svg+xml,${encodeURIComponent(enrolment.svg)}`}
      />
      <p className="small">
        扫不了，就手工输入密钥：
        <code className="secret">{enrolment.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <StepInput
        id="code"
        label="验证器上现在的六位数字"
        autoComplete="one-time-code"
        numeric
        value={code}
        onChange={setCode}
      />
      {mayUsePasskeys() && (
        <button type="button" className="button" disabled={passkey.sending} onClick={() => void passkey.run()}>
          改用通行密钥（指纹、面容或安全钥匙）
        </button>
      )}
    </StepForm>
  );
}

/** Shown once. Whoever loses the telephone comes back in with one of these. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => unknown }) {
  return (
    <main className="sign-in">
      <h1>请抄下十个恢复码</h1>
      <p>手机丢了、坏了，用一个恢复码代替动态口令登录，每个只能用一次。它们只显示这一次。</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="small quiet">抄在纸上，锁起来，不要和手机放在一起，不要拍照发给别人。</p>
      <button type="button" className="button primary" onClick={() => void onKept()}>
        抄好了，进入办公页面
      </button>
    </main>
  );
}

import { useState, type SyntheticEvent } from 'react';
import { answered, api, failureOf, queries, type Failure } from '../../web/console/client.ts';

export default function SignInPage() {
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState(false);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const signIn = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setSending(true);
    setFailure(undefined);
    try {
      await answered(api.POST('/api/session', { body: { login: login.trim(), password } }));
      await queries.invalidateQueries();
    } catch (error) {
      setFailure(failureOf(error));
      setSending(false);
    }
  };
  return (
    <main className="sign-in">
      <h1>援护 · 工作人员登录</h1>
      <p className="quiet">法律援助机构、工作站、承办单位和承办人员使用。申请人不用登录，请到首页凭查询码查看。</p>
      {failure && (
        <div className="form-error" role="alert">
          {failure.message}
        </div>
      )}
      <form onSubmit={(event) => void signIn(event)}>
        <label htmlFor="login">账号</label>
        <input
          id="login"
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          required
          value={login}
          onChange={({ target }) => setLogin(target.value)}
        />
        <label htmlFor="password">密码</label>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        <button type="submit" className="button primary" disabled={sending}>
          {sending ? '正在登录……' : '登录'}
        </button>
      </form>
    </main>
  );
}

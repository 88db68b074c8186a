import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { answered, api, queries } from './client.ts';
import { Icon } from './kit/icon.tsx';
import { Loading, Reading } from './kit/states.tsx';
import { roomsOf, type Room } from './rooms.tsx';
import { useSession, type Session } from './session.tsx';
import { minuteWords } from './when.ts';

const SignIn = lazy(() => import('../../accounts/console/sign-in-page.tsx'));
const StepUpSheet = lazy(() => import('../../accounts/console/step-up-sheet.tsx'));
const Codes = lazy(() =>
  import('../../accounts/console/enrolment.tsx').then(({ RecoveryCodes }) => ({ default: RecoveryCodes })),
);
const isDemo = document.querySelector<HTMLMetaElement>('meta[name="yuanhu-demo"]')?.content === 'true';

/** The office: the door, the menu by the work, and the room that the address names. */
export function Office() {
  const session = useSession();
  const [codes, setCodes] = useState<readonly string[]>([]); // held here: the page that made them goes once the session is whole
  if (codes.length > 0)
    return (
      <Suspense fallback={<Loading rows={3} />}>
        <Codes
          codes={codes}
          onKept={() => {
            setCodes([]);
            return queries.invalidateQueries();
          }}
        />
      </Suspense>
    );
  return (
    <>
      {isDemo && <p className="demo-strip">演示：所有人物、案件都是虚构的，不会发出任何短信或者信件</p>}
      <Reading of={session}>
        {(data) =>
          data.kind === 'staff' ? (
            <Rooms session={data} />
          ) : (
            <Suspense fallback={<Loading rows={3} />}>
              <SignIn session={data} onEnrolled={setCodes} />
            </Suspense>
          )
        }
      </Reading>
    </>
  );
}

function Rooms({ session }: { session: Session }) {
  const mine = roomsOf(session);
  const menu = mine.filter(({ icon }) => icon);
  const front = mine.find(({ path }) => path === '/') ?? mine.find(({ icon }) => icon); // an administrator has no desk of cases
  const [location] = useLocation();
  useEffect(() => {
    const room = mine.toReversed().find(({ path }) => (path === '/' ? location === '/' : location.startsWith(path)));
    document.title = `${room?.title ?? '办公'} · 援护`; // the name of the room only: a title is seen over shoulders
  }, [location, mine]);
  return (
    <div className="office">
      <nav className="side" aria-label="主菜单">
        <div className="brand">
          <strong>援护</strong>
          <span>{session.institution?.name}</span>
        </div>
        <div className="menu">
          <Menu rooms={menu} />
        </div>
        <Me session={session} />
      </nav>
      <div className="top-bar">
        <strong>援护</strong>
        <span className="small quiet">{session.institution?.name}</span>
        <Link href="/account">我的账号</Link>
        <SignOut />
      </div>
      <main className="main">
        <LastSignIn session={session} />
        <Suspense fallback={null}>
          <StepUpSheet />
        </Suspense>
        <Suspense fallback={<Loading />}>
          <Switch>
            {mine.map((room) => (
              <Route key={room.path} path={room.path}>
                {(params: Readonly<Record<string, string | undefined>>) => <room.page params={params} />}
              </Route>
            ))}
            <Route path="/all">
              <header className="page-head">
                <h1>全部</h1>
              </header>
              <nav className="all-rooms" aria-label="全部">
                <Menu rooms={menu} />
              </nav>
            </Route>
            {front && front.path !== '/' && (
              <Route path="/">
                <Redirect to={front.path} />
              </Route>
            )}
            <Route>
              <div className="state">
                <p>没有这个页面，或者它不在您的岗位范围内。</p>
                <Link href="/" className="button">
                  回到首页
                </Link>
              </div>
            </Route>
          </Switch>
        </Suspense>
      </main>
      <nav className="bottom-bar" aria-label="主菜单">
        <PhoneMenu rooms={menu} />
      </nav>
    </div>
  );
}

/** Once after each sign-in: whoever was not there then knows that somebody else was. */
function LastSignIn({ session: { lastSignIn } }: { session: Session }) {
  const [seen, setSeen] = useState(() => sessionStorage.getItem('last-sign-in'));
  if (!lastSignIn || seen === lastSignIn.at) return null;
  const put = (): void => {
    sessionStorage.setItem('last-sign-in', lastSignIn.at);
    setSeen(lastSignIn.at);
  };
  const { at, device, from, wrongSince } = lastSignIn;
  return (
    <p className={wrongSince > 0 ? 'last-sign-in care' : 'last-sign-in'} role="status">
      上次登录：{minuteWords(at)}，{device}，{from}。
      {wrongSince > 0 && <strong> 从那以后有 {wrongSince} 次密码或口令输错。</strong>}
      不是您的，请马上<Link href="/account">换密码</Link>，并告诉安全保密管理员。
      <button type="button" className="button plain" onClick={put}>
        是我
      </button>
    </p>
  );
}

function Menu({ rooms: shown }: { rooms: readonly Room[] }): ReactNode {
  const [location] = useLocation();
  const at = shown
    .filter(({ path }) => (path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  return shown.map((room) => (
    <Link key={room.path} href={room.path} aria-current={room === at ? 'page' : undefined}>
      {room.icon && <Icon name={room.icon} />}
      {room.title}
    </Link>
  ));
}

/** A phone has room for five: what is done most, and the way to everything else. */
function PhoneMenu({ rooms: menu }: { rooms: readonly Room[] }): ReactNode {
  const [location] = useLocation();
  if (menu.length <= 5) return <Menu rooms={menu} />;
  return (
    <>
      <Menu rooms={menu.filter(({ phone }) => phone).slice(0, 4)} />
      <Link href="/all" aria-current={location === '/all' ? 'page' : undefined}>
        <Icon name="more" />
        全部
      </Link>
    </>
  );
}

function Me({ session }: { session: Session }) {
  return (
    <div className="me">
      <Link href="/account">
        <strong>{session.name}</strong>
      </Link>
      <span>{(session.roles ?? []).map(({ label }) => label).join('、')}</span>
      <div>
        <SignOut />
      </div>
    </div>
  );
}

function SignOut() {
  const leave = async (): Promise<void> => {
    await answered(api.DELETE('/api/session'));
    queries.clear(); // nothing of anybody stays behind in this browser
    window.location.assign('/office/');
  };
  return (
    <button type="button" className="button plain" onClick={() => void leave()}>
      退出
    </button>
  );
}

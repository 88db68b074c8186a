import { assets } from './assets.ts';
import type { Door } from './door.ts';
import { html, nothing, type Html, say } from './html.ts';
import { languagesInstalled, SOURCE, tagInForce } from './language.ts';
import type { Problem } from './kit.ts';
import { wordsForScript } from './script-words.ts';

export type Sheet = {
  door: Door;
  /** Words of the title in the official door; the quiet door has one title for all pages. */
  title: string;
  main: Html;
  problems?: readonly Problem[];
  back?: string | undefined;
  /** Where the exit leads; the button stands on every page of the quiet door. */
  leaveTo: string;
  /** The address the small switches come back to: path only, no words about her. */
  here: string;
  isDemo: boolean;
  /** Minutes until what she typed is wiped; absent where nothing is kept. */
  idle?: number | undefined;
  mayBeIndexed?: boolean;
};

export function sheet(page: Sheet): Html {
  const { door, problems = [] } = page;
  const looks = [door.isSafe ? 'safe' : '', door.isElder ? 'elder' : ''].filter(Boolean).join(' ');
  const title = problems.length > 0 ? say`错误：${door.title(page.title)}` : door.title(page.title);
  const icon = door.isSafe ? assets.plain : assets.emblem;
  return html`<!doctype html>
<html lang="${tagInForce()}" class="${looks}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${page.mayBeIndexed && !door.isSafe ? nothing : html`<meta name="robots" content="noindex, nofollow">`}
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="${icon.url}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.style.url}">
<script src="${assets.script.url}" defer></script>
</head>
<body data-leave="${page.leaveTo}" data-idle="${page.idle ?? ''}"${wordsForScript()}>
<a class="skip" href="#main">跳到正文</a>
${door.isSafe ? quietTop() : officialTop(page)}
${page.isDemo ? html`<div class="demo" role="note">演示：数据是编造的，不会发给任何机构</div>` : nothing}
<main id="main" class="wide flow">
${page.back === undefined ? nothing : html`<a class="back" href="${page.back}">上一步</a>`}
${problems.length > 0 ? summaryOf(problems) : nothing}
${page.main}
</main>
${foot(page)}
</body>
</html>`;
}

/** The exit is the first thing in reach, and works as a plain form. */
function quietTop(): Html {
  return html`<header class="leave"><div class="wide">
<form method="post" action="/leave" data-leave><button class="exit">快速离开</button></form>
<span>便民服务</span>
</div></header>`;
}

function officialTop({ door, here }: Sheet): Html {
  return html`<header class="top"><div class="wide">
<a class="name" href="/"><img src="${assets.emblem.url}" alt="" width="28" height="28">援护 <small>妇女儿童法律援助</small></a>
<form method="post" action="/view"><input type="hidden" name="back" value="${here}"><button class="quiet" name="look" value="${door.isElder ? 'usual' : 'elder'}">${door.isElder ? '普通版' : '长辈版'}</button></form>
</div>
<div class="call"><div class="wide"><a href="tel:110">有危险：打 110</a><a href="tel:12348">免费咨询：12348</a></div></div></header>`;
}

function summaryOf(problems: readonly Problem[]): Html {
  return html`<div class="errors" role="alert" tabindex="-1" aria-labelledby="errors-title">
<h2 id="errors-title">有 ${problems.length} 处需要看一看</h2>
<ul>${problems.map(({ field, says }) => html`<li>${field === '' ? says : html`<a href="#${field}">${says}</a>`}</li>`)}</ul>
</div>`;
}

/** The ways to a person, in the same order on every page. */
function foot({ door, here }: Sheet): Html {
  return html`<footer class="foot"><nav class="wide flow" aria-label="找人帮忙">
<h2>不想自己填？找人帮忙</h2>
<ul>
${door.isSafe ? html`<li><a href="tel:110">有危险打 110</a></li>` : nothing}
<li><a href="tel:12348">打电话 12348</a></li>
<li><a href="${door.to('places')}">身边站点</a></li>
<li><a href="${door.to('help', { on: 'visit' })}">请人上门</a></li>
<li><a href="${door.to('call')}">请人回电</a></li>
<li><a href="${door.to('help', { on: 'agent' })}">请人代办</a></li>
</ul>
<div class="ways">
<form method="post" action="/door"><input type="hidden" name="back" value="${here}"><button class="quiet" name="door" value="${door.isSafe ? 'official' : 'quiet'}">${door.isSafe ? '换成普通浏览' : '换成安全浏览（怕别人看见时用）'}</button></form>
${door.isSafe ? html`<form method="post" action="/view"><input type="hidden" name="back" value="${here}"><button class="quiet" name="look" value="${door.isElder ? 'usual' : 'elder'}">${door.isElder ? '普通版' : '长辈版'}</button></form><a href="${door.to('hides')}">能藏住什么</a>` : nothing}<a href="${door.to('rules')}">按哪些规定办</a>
${languageChoice(here)}</div>
<p id="wait" role="status" class="small"></p>
</nav></footer>`;
}

/** Each language by its own name; nothing where there is but one. */
function languageChoice(here: string): Html {
  const installed = languagesInstalled();
  if (installed.length === 0) return nothing;
  return html`<form method="post" action="/language"><input type="hidden" name="back" value="${here}">${[
    { tag: SOURCE, name: '中文' },
    ...installed,
  ]
    .filter(({ tag }) => tag !== tagInForce())
    .map(
      ({ tag, name }) => html`<button class="quiet" name="language" value="${tag}" lang="${tag}">${name}</button>`,
    )}</form>
`;
}

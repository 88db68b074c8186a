import { createHash } from 'node:crypto';
import { dayInWords } from '../../web/portal/days.ts';
import type { Outcome, Page, Scene } from '../../intake/portal/scene.ts';
import { again, typed } from '../../intake/portal/scene.ts';
import type { Form } from '../../web/portal/form.ts';
import { html, nothing, type Html } from '../../web/portal/html.ts';
import { heading, pageForm, textField } from '../../web/portal/kit.ts';
import { plainCode } from '../check-code.ts';
import { findCertificate } from '../help-record.queries.ts';

/** 核对证明, for anybody who holds the paper: who sealed it, on what day, and whether this is it. Nothing else. */
export const checkPage: Page = {
  id: 'check',
  title: () => '核对证明',
  back: ({ door }) => door.to('home'),
  show: ({ door }, tried) =>
    pageForm(
      { action: door.formOf('check'), page: 'check', isUpload: true },
      html`${heading('核对一份证明', '两样都在证明上。核对只说明由谁、哪天出具，不显示别的。')}
${textField({ name: 'number', label: '文号', hint: '比如 小店法援证〔2026〕1号；方括号也行', value: typed(tried, 'number', ''), problems: tried.problems })}
${textField({ name: 'code', label: '核对码', hint: '12 个字母和数字，大小写、有没有横线都行', value: typed(tried, 'code', ''), problems: tried.problems })}
${textField({ name: 'digest', label: '记录摘要的前八位（可以不写）', value: typed(tried, 'digest', ''), problems: tried.problems, isShort: true })}
<div class="field"><label for="file">证明的电子文件（可以不选）</label><span class="hint" id="file-hint">PDF。只比对，不保存</span><input type="file" id="file" name="file" accept="application/pdf" aria-describedby="file-hint"></div>
<div class="go"><button>核对</button></div>`,
    ),
  take,
};

async function take(scene: Scene, form: Form): Promise<Outcome> {
  const [number, code] = [form.text('number'), form.text('code')];
  const missing = [
    ...(number === '' ? [{ field: 'number', says: '请写文号' }] : []),
    ...(code === '' ? [{ field: 'code', says: '请写核对码' }] : []),
  ];
  if (missing.length > 0) return again(...missing);
  const found = await findCertificate(scene.kernel, number.slice(0, 80), code.slice(0, 40));
  if (!found)
    return again({ field: 'code', says: '没有核对上。请看看文号和核对码有没有写错；都对的，这份证明不是这里出具的' });
  const digest = plainCode(form.text('digest')).toLowerCase();
  const file = await form.upload('file');
  const fileHash = file && createHash('sha256').update(file.bytes).digest('hex');
  const { door } = scene;
  return {
    kind: 'shown',
    main: html`${heading('核对上了')}
<section class="card flow"><p class="mark good">● 本证明由${found.issuer}于${dayInWords(found.on)}出具</p>
${digest === '' ? nothing : verdict(found.digest.startsWith(digest) && digest.length >= 8, '记录摘要')}
${fileHash === undefined ? nothing : verdict(fileHash === found.fileHash, '电子文件')}</section>
<div class="go"><a class="button second" href="${door.to('check')}">再核对一份</a></div>`,
  };
}

const verdict = (isSame: boolean, what: string): Html =>
  isSame
    ? html`<p class="mark good">● ${what}与出具时一致</p>`
    : html`<p class="mark late">■ ${what}与出具时不一致</p>`;

import { again, type Outcome, type Scene } from '../../intake/portal/scene.ts';
import { html, type Html, say } from '../../web/portal/html.ts';
import { heading } from '../../web/portal/kit.ts';
import { keepEnclosure } from '../enclosure.commands.ts';
import { enclosureLabels, type EnclosureKind } from '../enclosure.model.ts';

/** How much she may enclose; a form far beyond it was not typed by hand. */
const LONGEST = 20_000;

/**
 * Only when she says so: with her application where she is signed in to it, else in the draft, from where it goes in
 * together with the application or is wiped with it.
 */
export async function keep(
  scene: Scene,
  kind: EnclosureKind,
  told: unknown,
  facts: Record<string, unknown> = {},
): Promise<Outcome> {
  const body = JSON.stringify(told);
  if (body.length > LONGEST) return again({ field: '', says: '写得太长了，请短一些再保存' });
  if (scene.viewer.kind === 'applicant') {
    await keepEnclosure(scene.kernel, scene.viewer, kind, body);
    return { kind: 'shown', main: keptWords(scene, kind) };
  }
  return {
    kind: 'go',
    to: 'kept',
    change: (answers) => ({
      ...answers,
      enclosed: { ...answers.enclosed, [kind]: body },
      facts: { ...answers.facts, ...facts },
    }),
  };
}

const keptWords = ({ door }: Scene, kind: EnclosureKind): Html =>
  html`${heading('已经和申请一起保存', say`${enclosureLabels[kind]}加密保存，只有办事的机构看得到。`)}<div class="go"><a class="button" href="${door.to('kept')}">看看存了什么</a><a href="${door.to('status')}">回到进展</a></div>`;

/** The line beside every such button. */
export const keepButton = ({ viewer }: Scene, name = 'keep'): Html =>
  html`<div class="go"><button class="second" name="${name}" value="yes">和我的申请一起保存</button></div><p class="small">${viewer.kind === 'applicant' ? '加密保存，随时可以拿掉。' : '加密放在没交的申请里，提交时一起交；不提交，到时间就清掉。'}不点，就什么都不留。</p>`;

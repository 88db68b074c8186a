import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import { Refused } from '../refusal.ts';

const unpack = promisify(inflate);

/** What makes a document act instead of being read. An `/OpenAction` that only names a page to begin at does not. */
const acts =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|Rendition)(?![A-Za-z])|\/OpenAction(?!\s*\[)/;
const isLocked = /\/Encrypt(?![A-Za-z])/;
/** Objects may lie packed inside a stream: they are unpacked, up to this much in all. */
const mostUnpacked = 32 * 1024 * 1024;
const mostStreams = 5000;

const no = (why: string): Refused => new Refused('pdfRefused', why);
const instead = '请打印成普通的 PDF 再传，或者直接拍照。';

/** A PDF cannot be drawn again without loss, so it is looked through: whole, readable, and only to be read. */
export async function checkPdf(bytes: Uint8Array): Promise<void> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const tail = text.slice(-1024);
  if (!/^%PDF-[12]\.\d/.test(text) || !tail.includes('%%EOF') || !text.includes('startxref'))
    throw no(`这份 PDF 没有传完整，或者不是 PDF。${instead}`);
  refuseActs(text);
  let left = mostUnpacked;
  let streams = 0;
  for (let at = text.indexOf('stream'); at !== -1; at = text.indexOf('stream', at + 6)) {
    if (text.slice(at - 3, at) === 'end') continue;
    const said = spelledOut(text.slice(Math.max(0, at - 600), at));
    const of = said.slice(said.lastIndexOf(' obj') + 1);
    if (!of.includes('/ObjStm')) continue;
    if (!/\/FlateDecode|\/Fl(?![A-Za-z])/.test(of) || ++streams > mostStreams)
      throw no(`这份 PDF 的写法检查不了。${instead}`);
    const begin = at + (text[at + 6] === '\r' ? 8 : 7);
    const inside = await unpacked(bytes.subarray(begin), left);
    left -= inside.byteLength;
    refuseActs(inside.toString('latin1'));
  }
}

function refuseActs(text: string): void {
  const words = spelledOut(text);
  if (isLocked.test(words)) throw no(`这份 PDF 加了密码，别人打不开。${instead}`);
  if (acts.test(words)) throw no(`这份 PDF 里带着脚本、附件或者会自己动作的内容，不能收。${instead}`);
}

/** `/J#61vaScript` is a name as well. */
const spelledOut = (text: string): string =>
  text.includes('#')
    ? text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    : text;

async function unpacked(bytes: Uint8Array, most: number): Promise<Buffer> {
  try {
    return await unpack(bytes, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    throw no(`这份 PDF 里有打不开的部分。${instead}`);
  }
}

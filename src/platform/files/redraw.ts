import { Transformer } from '@napi-rs/image';
import { Refused } from '../refusal.ts';
import { pictureSizeOf } from './picture-size.ts';

/** 40 million points need 160 MB while they are decoded; phones take 12 by themselves and 50 only when told to. */
const mostPoints = 40_000_000;
/** Enough to read a page of small print. */
const keptPoints = 3_000_000;
const keptBytes = 1024 * 1024;
const qualities = [85, 72, 58, 42] as const;
const hasAlpha: ReadonlySet<number> = new Set([1, 3, 5, 7, 9]); // JsColorType: La8, Rgba8, La16, Rgba16, Rgba32F

export type Redrawn = { bytes: Uint8Array; contentType: 'image/jpeg' | 'image/png' };

/**
 * The picture drawn again: turned as the camera held it, of a readable size, without a word of where and when it was
 * taken, and without whatever was hidden behind its end. Decoding runs outside this thread, two at a time.
 */
export async function redraw(given: Uint8Array, contentType: string): Promise<Redrawn> {
  const size = pictureSizeOf(given, contentType);
  if (!size || size.width === 0 || size.height === 0) throw new Refused('fileBroken');
  if (size.width * size.height > mostPoints) throw new Refused('pictureTooLarge');
  return inTurn(() => draw(given.subarray(0, size.end), contentType));
}

async function draw(bytes: Uint8Array, contentType: string): Promise<Redrawn> {
  try {
    const { width, height, orientation = 1, colorType } = await new Transformer(bytes).metadata(true);
    if (width * height > mostPoints) throw new Refused('pictureTooLarge'); // what it said of itself was not true
    const [wide, high] = orientation >= 5 ? [height, width] : [width, height];
    const scale = Math.min(1, Math.sqrt(keptPoints / (wide * high)));
    const [w, h] = [Math.max(1, Math.round(wide * scale)), Math.max(1, Math.round(high * scale))];
    const turned = (): Transformer => {
      const picture = new Transformer(bytes).rotate();
      return scale < 1 ? picture.resize(w, h) : picture;
    };
    const isClear = hasAlpha.has(colorType);
    if (contentType === 'image/png' || isClear) {
      const png = await turned().png();
      if (contentType === 'image/png' && png.byteLength <= keptBytes) return { bytes: png, contentType: 'image/png' };
      return await smallEnough(() => (isClear ? onWhite(png, w, h) : new Transformer(png)));
    }
    return await smallEnough(turned);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('fileBroken'); // what does not decode says so in the decoder's own words, which help nobody
  }
}

async function smallEnough(picture: () => Transformer): Promise<Redrawn> {
  let smallest: Buffer | undefined;
  for (const quality of qualities) {
    smallest = await picture().jpeg(quality);
    if (smallest.byteLength <= keptBytes) break;
  }
  if (!smallest) throw new Refused('fileBroken');
  return { bytes: smallest, contentType: 'image/jpeg' };
}

/** JPEG has no clear points: a signature on nothing must not turn black on black. */
function onWhite(png: Buffer, width: number, height: number): Transformer {
  return Transformer.fromRgbaPixels(new Uint8Array(width * height * 4).fill(255), width, height).overlay(png, 0, 0);
}

const lanes: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()];
let next = 0;

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const lane = next++ % lanes.length;
  const mine = (lanes[lane] ?? Promise.resolve()).then(work);
  lanes[lane] = mine.catch(() => undefined);
  return mine;
}

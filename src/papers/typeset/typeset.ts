import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { paperKinds, type PaperData } from '../templates/index.ts';
import type { PaperKind } from '../templates/paper.ts';
import { loadFonts, type Fonts } from './fonts.ts';
import { cleaned, spelledOut } from './printable.ts';

/** `missing`: the characters that no font has, by number; they are to be written in by hand. */
export type TypesetPaper = { readonly pdf: Uint8Array; readonly sha256: string; readonly missing: readonly string[] };

const templates = fileURLToPath(new URL('../templates/', import.meta.url));

/** Archival, tagged for screen readers, every glyph mapped to Unicode; the exporter itself refuses a missing glyph. */
const STANDARD = 'a-2a';
/** Layout results of this many papers back stay memoised; older ones, with the people in them, are dropped. */
const MEMO_AGE = 8;

type Press = { readonly compiler: NodeCompiler; readonly fonts: Fonts };
let press: Press | undefined;

const getPress = (): Press => {
  if (press === undefined) {
    const fonts = loadFonts();
    press = { fonts, compiler: NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: fonts.blobs }] }) };
  }
  return press;
};

// Only the compiler's own messages: the source span could quote what a person wrote.
const failure = (kind: PaperKind, compiler: NodeCompiler, error: NodeError | null): Error => {
  const found = error === null ? [] : compiler.fetchDiagnostics(error);
  const messages = found.map((each: { message?: string }) => each.message ?? '').join('; ');
  return new Error(`template ${kind} does not compile: ${messages}`);
};

const compile = (kind: PaperKind, data: object): Uint8Array => {
  const { compiler } = getPress();
  const result = compiler.compile({
    mainFilePath: `${templates}${kind}.typ`,
    inputs: { data: JSON.stringify(data) },
  });
  const document = result.result;
  if (document === null) throw failure(kind, compiler, result.takeError());
  // A paper without a date (a form to be filled in by hand) has a fixed one in its metadata.
  const pdf = compiler.pdf(document, { pdfStandard: STANDARD, creationTimestamp: 0 });
  compiler.evictCache(MEMO_AGE);
  return new Uint8Array(pdf);
};

/** Prints one paper. The same data always gives the same bytes. Throws a `ZodError`. */
export const typeset = async <Kind extends PaperKind>(kind: Kind, data: PaperData<Kind>): Promise<TypesetPaper> => {
  const parsed = paperKinds[kind].schema.parse(cleaned(data));
  const { data: spelled, missing } = spelledOut(parsed, getPress().fonts.coverage);
  const pdf = compile(kind, { ...(spelled as object), ...(missing.length > 0 ? { missing } : {}) }); // every schema is an object
  return { pdf, sha256: createHash('sha256').update(pdf).digest('hex'), missing };
};

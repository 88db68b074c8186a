import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** `rightEdge`: how far right any text reaches, in points (A4 is 595 wide). */
export type PdfText = {
  readonly pages: readonly string[];
  readonly text: string;
  readonly title: string | undefined;
  readonly rightEdge: number;
};

/** What a reader could select and copy, without spaces and line ends. For tests only: its library is not shipped. */
export const readPdf = async (pdf: Uint8Array): Promise<PdfText> => {
  const loading = getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  let rightEdge = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    for (const item of content.items) {
      if ('str' in item) rightEdge = Math.max(rightEdge, Number(item.transform[4]) + item.width);
    }
    pages.push(
      content.items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
    );
  }
  const { info } = await document.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : undefined;
  await loading.destroy();
  return { pages, text: pages.join(''), title, rightEdge };
};
